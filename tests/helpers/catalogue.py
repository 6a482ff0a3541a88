"""The sentences of the catalogues as pairs of languages, their parameters as `{name}`."""

import re

from autograder.course.records import Text
from autograder.locale import catalogue

PREFIX = "report-"


def page_texts() -> dict[str, Text]:
    """Key of a sentence of the pages, as `say` takes it -> its words."""
    return {
        name.removeprefix(PREFIX).replace("-", "_"): text
        for name, text in texts_of(PREFIX).items()
    }


def texts_of(prefix: str) -> dict[str, Text]:
    """Identifier of each sentence that begins so -> its words."""
    entries = catalogue.read("en")
    names = [name for name in entries.identifiers() if name.startswith(prefix)]
    found = {}
    for name in names:
        asked = re.findall(r"\$([a-z-]+)", entries.source(name))
        arguments = {key: f"{{{key.replace('-', '_')}}}" for key in asked}
        de, en = (catalogue.words(language, name, arguments) for language in ("de", "en"))
        found[name] = Text(de=de, en=en)
    return found
