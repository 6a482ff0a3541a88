"""Words for the place of a mistake that was found by repairing it."""

from autograder.course.records import Diagnosis, Level, Place
from autograder.grading.explain import line_text
from autograder.report.messages import is_known, say
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean


def place_sentences(diagnosis: Diagnosis, level: Level, language: str) -> tuple[str, ...]:
    """The place and what to look at there; at the level `everything` the repair as well."""
    found = [_place_sentence(diagnosis.exercise, place, language) for place in diagnosis.places]
    places = " ".join(filter(None, found))
    if not places:
        return ()
    together = say("diagnosis_two", language, places=places) if len(found) > 1 else places
    edits = [edit_text(place) for place in diagnosis.places if place.after]
    shown = edits if level.includes(Level.EVERYTHING) else []
    return tuple(clean(line, MESSAGE_LIMIT) for line in (together, *shown))


def edit_text(place: Place) -> str:
    """The repair, as the lines before and after it."""
    return f"`{_code_words(place.before)}` → `{_code_words(place.after)}`"


def _place_sentence(exercise: str, place: Place, language: str) -> str:
    key = f"diagnosis_{place.kind}"
    if not is_known(key):  # of a later version
        return ""
    hint = say(key, language)
    if not place.line:
        return say("diagnosis_somewhere", language, name=_code_words(exercise), hint=hint)
    cell = place.text if place.text.startswith("cell ") else ""
    where = line_text(cell, place.line)[language]
    return say("diagnosis_at", language, where=where[:1].upper() + where[1:], hint=hint)


def _code_words(words: str) -> str:
    return clean(words, NAME_LIMIT).replace("`", "")
