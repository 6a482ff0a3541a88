"""The same repair in many hand-ins: a mistake that is worth a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.course.records import Diagnosis, Result, Status


@dataclass(frozen=True, slots=True)
class Frequent:
    """One repair, and who needs it.

    Attributes
    ----------
    diagnosis : Diagnosis
        That of the first student; lines are where they are in that hand-in.
    """

    diagnosis: Diagnosis
    students: tuple[str, ...]


def frequent(results: Iterable[Result]) -> list[Frequent]:
    """Every repair with its students, the most frequent first.

    Two are the same if they make the same of the same line, wherever it stands.
    """
    first: dict[object, Diagnosis] = {}
    students: dict[object, list[str]] = defaultdict(list)
    for result in results:
        for diagnosis in result.diagnoses or () if result.status is Status.GRADED else ():
            places = tuple((place.kind, place.before, place.after) for place in diagnosis.places)
            key = (diagnosis.exercise, places)
            first.setdefault(key, diagnosis)
            students[key].append(result.student)
    found = [Frequent(first[key], tuple(names)) for key, names in students.items()]
    return sorted(found, key=lambda one: (-len(one.students), one.diagnosis.exercise))
