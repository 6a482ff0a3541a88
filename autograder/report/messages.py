"""The sentences of the pages, from the catalogue of a language."""

from autograder.locale import catalogue


def say(key: str, language: str, **values: object) -> str:
    """The entry `report-<key>` in a language, its parameters filled with what they are as text."""
    arguments = {name.replace("_", "-"): str(value) for name, value in values.items()}
    return catalogue.words(language, _entry_name(key), arguments)


def is_known(key: str) -> bool:
    """Whether the pages have a sentence of this key."""
    return _entry_name(key) in catalogue.read(catalogue.FALLBACK)


def _entry_name(key: str) -> str:
    return f"report-{key.replace('_', '-')}"
