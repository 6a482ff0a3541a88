"""The catalogues: complete in every language, their numbers and plurals right, another language one more file."""

from __future__ import annotations

import re

import pytest

from autograder.locale import catalogue
from autograder.locale.message import Message, message

SOURCES = {
    language: (catalogue.FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    for language in catalogue.languages()
}


def test_every_language_has_every_entry():
    """What one catalogue says, the others say too, about the same parameters."""
    known = {language: catalogue.read(language) for language in SOURCES}
    everything = frozenset().union(*(entries.identifiers() for entries in known.values()))
    for language, entries in known.items():
        assert entries.identifiers() == everything, language
    for identifier in sorted(everything):
        asked = {
            language: frozenset(re.findall(r"\$([a-z-]+)", entries.source(identifier)))
            for language, entries in known.items()
        }
        assert len(set(asked.values())) == 1, f"{identifier}: {asked}"


def test_every_entry_can_be_said():
    """Each entry is well formed: with its parameters given it says something without an error."""
    for language in SOURCES:
        entries = catalogue.read(language)
        for identifier in sorted(entries.identifiers()):
            names = re.findall(r"\$([a-z-]+)", entries.source(identifier))
            assert entries.format(identifier, dict.fromkeys(names, 2)).strip()


@pytest.mark.parametrize(
    ("points", "german", "english"),
    [
        (0, "0 Punkte", "0 points"),
        (1, "1 Punkt", "1 point"),
        (1.5, "1,5 Punkte", "1.5 points"),
        (12000, "12.000 Punkte", "12,000 points"),
    ],
)
def test_numbers_and_plurals_are_those_of_the_language(points, german, english):
    """The decimal comma, the grouping and the singular come with the language."""
    said = message("points", points=points)
    assert (said["de"], said["en"]) == (german, english)


def test_a_message_within_a_message_is_in_the_same_language(catalogues):
    """A parameter that is a message becomes words with the one that holds it."""
    catalogues("de", "outer = Außen: { $inner }\ninner = innen { $n }\n")
    catalogues("en", "outer = Outside: { $inner }\ninner = inside { $n }\n")
    said = message("outer", inner=message("inner", n=0.5))
    assert said["de"] == "Außen: innen 0,5"
    assert said["en"] == "Outside: inside 0.5"


def test_the_words_of_a_message_are_made_once(monkeypatch):
    """A list of lines is measured, shown, and shown again by the next check."""
    line = message("points", points=2)
    listed = message("formula-steps", steps=(line, line))
    made = []
    words = catalogue.words

    def counted(language, identifier, arguments):
        made.append((language, identifier))
        return words(language, identifier, arguments)

    monkeypatch.setattr(catalogue, "words", counted)
    assert [listed["en"], listed["en"], line["en"]] == ["2 points\n2 points"] * 2 + ["2 points"]
    assert made == [("en", "points"), ("en", "formula-steps")]
    assert listed == message("formula-steps", steps=(message("points", points=2), line))


def test_a_message_survives_json():
    """What is stored of a cause is the cause again, the messages in it too."""
    said = message("outer", inner=message("points", points=1.5), name="relu")
    assert Message.from_json(said.to_json()) == said


def test_texts_in_a_message_survive_json():
    """They are words by language, and of these what the reader asks for."""
    text = {"de": "innen", "en": "inside"}
    document = message("outer", inner=message("of", text=text)).to_json()
    assert document == {"id": "outer", "inner": {"id": "of", "text": text}}
    assert Message.from_json(document).to_json() == document
    assert Message.from_json(document, sorted).arguments["inner"].arguments == {
        "text": ["de", "en"]
    }


@pytest.mark.parametrize("identifier", [3, None, {"id": "points"}])
def test_an_identifier_is_a_string(identifier):
    """Anything else is no message."""
    with pytest.raises(TypeError, match="identifier"):
        Message.from_json({"id": identifier})


def test_a_parameter_may_be_long(catalogues):
    """Names of files, or the lines of a derivation, as they are."""
    catalogues("en", "outer = Of { $inner }.\ninner = { $words }\n")
    words = "a { $b } \udcff" * 2_000
    assert message("inner", words=words)["en"] == words
    assert message("outer", inner=message("inner", words=words))["en"] == f"Of {words}."


def test_another_language_is_another_file(catalogues):
    """A third catalogue speaks at once; what it does not have is said in English."""
    catalogues(
        "fr",
        "points = { $points ->\n    [one] { $points } point\n   *[other] { $points } pts\n}\n",
    )
    catalogues("en", "points = { $points } points\nonly-english = Only here.\n")
    assert "fr" in catalogue.languages()
    assert message("points", points=2.5)["fr"] == "2,5 pts"
    assert message("only-english")["fr"] == "Only here."
    assert message("points", points=2)["nl"] == "2 points"


def test_what_no_catalogue_has_is_told():
    """A name that no entry has, or a parameter that is not given, is a mistake and no empty text."""
    with pytest.raises(catalogue.MissingMessage, match="no-such-entry"):
        message("no-such-entry")["de"]
    with pytest.raises(catalogue.MissingMessage, match="points"):
        message("points")["de"]


def test_an_entry_stands_once(catalogues):
    """The second of two entries of one name would be the one that nobody finds."""
    catalogues("de", "twice = a\ntwice = b\n")
    with pytest.raises(ValueError, match="twice"):
        catalogue.read("de")


def test_terms_and_references_are_found(catalogues):
    """An entry may put in a term or another entry, although each is parsed on demand."""
    catalogues(
        "en", "-nbgrader = nbgrader\nhead = About { -nbgrader }\nwhole = { head }: { $n }\n"
    )
    assert message("whole", n=3)["en"] == "About nbgrader: 3"


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    """Catalogues of this test alone: written by language and text."""

    def write(language: str, text: str) -> None:
        (tmp_path / f"{language}.ftl").write_text(text, encoding="utf-8")
        catalogue.read.cache_clear()
        catalogue.languages.cache_clear()

    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    yield write
    catalogue.read.cache_clear()
    catalogue.languages.cache_clear()
