"""Fill a template: everything escaped, nothing loaded from outside, styles pinned by hash."""

import base64
import functools
import hashlib
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from autograder.gradebook.numbers import difference, number, percent
from autograder.report.formulas import formula_mathml
from autograder.report.messages import say
from autograder.report.words import Kind, spans

# A page may show its own style, its own script (where it has one) and images inside itself.
_POLICY = "default-src 'none'; style-src {style}; script-src {script}; img-src data:; "
_POLICY += "base-uri 'none'; form-action 'none'"

_LONG = 16  # characters of a formula within a sentence


def page(template: str, language: str, **context: Any) -> str:
    """The template filled in; German or English numbers and messages."""
    words: dict[str, Callable[..., str]] = {
        "say": functools.partial(_say_in_language, language),
        "difference": functools.partial(difference, language=language),
        "number": functools.partial(number, language=language),
        "percent": functools.partial(percent, language=language),
    }
    return _load_template(template).render(language=language, **words, **context)


def policy(*styles: str, script: str = "") -> str:
    """The Content-Security-Policy that allows exactly these styles and this script."""
    allowed = " ".join(map(_hash_source, styles))
    return _POLICY.format(style=allowed, script=_hash_source(script) if script else "'none'")


def marked_up(words: str, *, block: bool = False) -> Markup:
    """Escaped words, with `code` and ``formulas``; `block`: formulas on lines of their own."""
    return Markup("").join(_mark_up_piece(piece, kind, block) for piece, kind in spans(words))


def _mark_up_piece(piece: str, kind: Kind, block: bool) -> Markup:
    if kind is Kind.WORDS:
        return escape(piece)
    formula = formula_mathml(piece, block=block) if kind is Kind.FORMULA else None
    if formula is None:
        return Markup("<code>{}</code>").format(piece)
    # A long one may be moved on its own where a telephone is too narrow for it.
    long = not block and len(piece) >= _LONG
    return Markup('<span class="long">{}</span>').format(formula) if long else formula


def _say_in_language(language: str, key: str, **values: object) -> str:
    return say(key, language, **values)


def _hash_source(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["marked_up"] = marked_up
    style = _read_source(environment, "style.css")
    staff_style = f"{style}\n{_read_source(environment, 'staff.css')}"
    noscript_style = _read_source(environment, "noscript.css")
    script = _read_source(environment, "tables.js")
    environment.globals.update(
        style=Markup(style),  # noqa: S704 - our own file
        staff_style=Markup(staff_style),  # noqa: S704 - our own files
        noscript_style=Markup(noscript_style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        fragment_style=Markup(_read_source(environment, "fragment.css")),  # noqa: S704 - our own file
        policy=policy(style),
        staff_policy=policy(staff_style, noscript_style, script=script),
    )
    return environment


def _read_source(environment: Environment, name: str) -> str:
    assert environment.loader is not None  # noqa: S101 - set above
    return environment.loader.get_source(environment, name)[0].strip()


@functools.cache
def _load_template(name: str) -> Template:
    return _environment().get_template(name)
