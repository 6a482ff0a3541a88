"""Fill a template: everything escaped, nothing loaded from outside, styles pinned by hash."""

import base64
import functools
import hashlib
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from autograder.gradebook.numbers import number, percent
from autograder.report.messages import say
from autograder.report.words import code_spans

# A page may show its own style, its own script (where it has one) and images inside itself.
_POLICY = "default-src 'none'; style-src {style}; script-src {script}; img-src data:; "
_POLICY += "base-uri 'none'; form-action 'none'"


def page(template: str, language: str, **context: Any) -> str:
    """The template filled in; German or English numbers and messages."""
    words: dict[str, Callable[..., str]] = {
        "say": functools.partial(_say, language),
        "number": functools.partial(number, language=language),
        "percent": functools.partial(percent, language=language),
    }
    return _template(template).render(language=language, **words, **context)


def policy(style: str, script: str = "") -> str:
    """The Content-Security-Policy that allows exactly this style and this script."""
    return _POLICY.format(style=_hash(style), script=_hash(script) if script else "'none'")


def marked_up(words: str) -> Markup:
    """Escaped words whose `backticks` became code."""
    pieces = [
        Markup("<code>{}</code>").format(piece) if is_code else escape(piece)
        for piece, is_code in code_spans(words)
    ]
    return Markup("").join(pieces)


def _say(language: str, key: str, **values: object) -> str:
    return say(key, language, **values)


def _hash(text: str) -> str:
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
    style = _source(environment, "style.css")
    script = _source(environment, "sort.js")
    environment.globals.update(
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(style),
        policy_with_script=policy(style, script),
    )
    return environment


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None  # noqa: S101 - set above
    return environment.loader.get_source(environment, name)[0].strip()


@functools.cache
def _template(name: str) -> Template:
    return _environment().get_template(name)
