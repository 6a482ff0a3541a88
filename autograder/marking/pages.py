"""Fill the marking page's templates: everything escaped, nothing loaded from outside."""

from __future__ import annotations

import functools
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from autograder.gradebook.numbers import difference, number
from autograder.locale import catalogue
from autograder.report.messages import say
from autograder.report.pages import marked_up

STATIC = ("mark.css", "mark.js")
_SCRIPT_WORDS = (
    "saved", "not-saved", "offline", "undone", "nothing-to-undo", "all-done", "sure-empty",
    "look-first", "conflict", "stale", "beyond", "unsaved-comment", "no-item",
)  # fmt: skip


def word(language: str, entry: str, /, **values: object) -> str:
    """The entry `mark-<entry>` in a language."""
    arguments = {name.replace("_", "-"): str(value) for name, value in values.items()}
    return catalogue.words(language, f"mark-{entry}", arguments)


def render(template: str, language: str, **context: Any) -> str:
    """A page, or a piece of one."""
    return (
        _environment()
        .get_template(template)
        .render(
            language=language,
            word=functools.partial(word, language),
            say=lambda entry, **values: say(entry, language, **values),
            number=functools.partial(number, language=language),
            difference=functools.partial(difference, language=language),
            **context,
        )
    )


def script_words(language: str) -> dict[str, str]:
    """The sentences that the script says; it fills in what stands in braces."""
    blanks = {"count": "{count}", "who": "{who}", "points": "{points}", "said": "{said}"}
    return {key: word(language, f"js-{key}", **blanks) for key in _SCRIPT_WORDS}


def static(name: str) -> bytes:
    """One of our own files; the style of the reports goes before ours."""
    loader = _environment().loader
    assert loader is not None  # noqa: S101 - set below
    names = ["style.css", name] if name.endswith(".css") else [name]
    return "\n".join(loader.get_source(_environment(), n)[0] for n in names).encode()


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader(
            [
                PackageLoader("autograder.marking"),
                PackageLoader("autograder.marking", "static"),
                PackageLoader("autograder.report"),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["marked_up"] = marked_up
    return environment
