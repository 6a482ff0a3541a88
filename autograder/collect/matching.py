"""Match what a source calls a student to an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from autograder.collect.names import fold, shown, student_id
from autograder.course.roster import Student
from autograder.errors import SubmissionError

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
Index = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Roster:
    """The students of the course by all that they are known as; None when any id will do."""

    exact: Index | None = None
    names: Index = field(default_factory=dict)

    @classmethod
    def of(cls, students: Iterable[Student] | None) -> Self:
        """The roster of these students."""
        if students is None:
            return cls()
        exact: Index = {}
        names: Index = {}
        for student in students:
            for key in (student.id, student.email, *student.lms):
                exact.setdefault(fold(key), set()).add(student.id)
            for key in _written_as(student.name):
                names.setdefault(key, set()).add(student.id)
        exact.pop("", None)
        return cls(exact, names)

    @property
    def ids(self) -> frozenset[str] | None:
        """Everything that stands for one student as it is, folded; None without a roster."""
        return None if self.exact is None else frozenset(self.exact)

    def match(self, label: str, known_as: Sequence[str] = ()) -> str:
        """The id meant by a label, or by what else the source calls its student.

        Ids, e-mail addresses and the roster's `lms` come before names.

        Raises
        ------
        SubmissionError
            If nobody, several, or by id another one than by name is meant.
        """
        if self.exact is None:
            return student_id(label)
        for key in (label, *known_as):
            found = self.exact_of(key)
            exact = label if label in found else next(iter(found), "") if len(found) == 1 else ""
            if exact:
                return student_id(self._unless_named_otherwise(exact, key, known_as))
        several: set[str] = set()
        for key in (*known_as, label):
            found = set().union(*(self.names.get(k, set()) for k in _name_keys(key)))
            if len(found) == 1:
                return student_id(found.pop())
            several |= found
        if several:
            raise SubmissionError(
                f"“{shown(label)}” may be {' or '.join(sorted(several))}", _unmatched_hint(label)
            )
        raise SubmissionError(
            f"no student of the roster is called “{shown(label)}”", _unmatched_hint(label)
        )

    def _unless_named_otherwise(self, exact: str, key: str, known_as: Sequence[str]) -> str:
        """A number that happens to be somebody else's id must not give them the hand-in.

        A mere number needs a name that agrees, where the source gives any.
        """
        agreed = not key.isdecimal()
        others = [name for name in known_as if name != key and not name.isdecimal()]
        for name in others:
            found = set().union(*(self.names.get(k, set()) for k in _name_keys(name)))
            if found and exact not in found:
                raise SubmissionError(
                    f"“{shown(key)}” is {exact}, but “{shown(name)}” is {min(found)}",
                    _unmatched_hint(key),
                )
            agreed |= exact in found | self.exact_of(name)
        if others and not agreed:
            raise SubmissionError(
                f"“{shown(key)}” is {exact}, but not called “{shown(others[-1])}”",
                _unmatched_hint(key),
            )
        return exact

    def exact_of(self, key: str) -> set[str]:
        """Whose id, address or further id this is."""
        return (self.exact or {}).get(fold(key), set())


def _unmatched_hint(label: str) -> str:
    return (
        f"Say who it is: a CSV file with the columns label,student and a line "
        f'"{shown(label)}",<id>; then collect again with --who FILE. Or correct the roster.'
    )


def _name_words(name: str) -> Iterator[list[str]]:
    """The words of a name, umlauts spelled out and umlauts left out."""
    text = unicodedata.normalize("NFC", name).casefold()
    bare = unicodedata.normalize("NFKD", text).replace("ß", "ss")
    for form in (
        text.translate(_GERMAN),
        "".join(c for c in bare if not unicodedata.combining(c)),
    ):
        yield re.findall(r"\w+", form)


def _written_as(name: str) -> set[str]:
    """Every way in which a source may write a name of the roster."""
    found = set()
    for words in _name_words(name):
        turned = (words[n:] + words[:n] for n in range(len(words)))
        found |= {" ".join(sorted(words)), *("".join(turn) for turn in turned)}
    return found - {""}


def _name_keys(name: str) -> set[str]:
    """A name as a source writes it: its words in any order, or one run of letters."""
    return {" ".join(sorted(words)) for words in _name_words(name)} - {""}
