"""Answers that say the same, and answers that nearly do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from autograder.marking.answers import Answer

NEARLY = 88  # per cent of the characters
_MOST = 2_000  # different answers that are compared with each other
_PREFIX = 2_000  # characters of each
_WORDS = 1_000  # of each that are compared word by word
_AROUND = 4  # words that are shown before and after a difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Equal answers, which are marked as one.

    Attributes
    ----------
    id : str
        The key of its first answer.
    cluster : str
        The id of the group that it is nearly equal to, its own included; empty where there is
        none.
    """

    id: str
    answers: tuple[Answer, ...]
    cluster: str = ""

    @property
    def text(self) -> str:
        return self.answers[0].text


def group_answers(answers: Iterable[Answer]) -> tuple[Group, ...]:
    """Nothing written first, then the largest groups; nearly equal ones behind each other."""
    equal: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda entry: entry.key):
        equal.setdefault(_plain_answer(answer.text), []).append(answer)
    texts = sorted(equal, key=lambda text: (text != "", -len(equal[text]), equal[text][0].key))
    return tuple(
        Group(
            id=equal[text][0].key,
            answers=tuple(equal[text]),
            cluster=equal[cluster[0]][0].key if len(cluster) > 1 else "",
        )
        for cluster in _clusters(texts)
        for text in cluster
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some words in a row: `kind` is same, gone (of the first only) or new (of the other only)."""

    kind: str
    words: str


def differences(first: str, other: str) -> tuple[Part, ...]:
    """In which words an answer differs from one that is nearly equal, with a few around them."""
    from rapidfuzz.distance import Levenshtein

    before, after = first.split()[:_WORDS], other.split()[:_WORDS]
    parts: list[Part] = []
    gone: list[str] = []
    new: list[str] = []
    for edit in [*Levenshtein.opcodes(before, after), None]:
        if edit is not None and edit.tag != "equal":
            gone += before[edit.src_start : edit.src_end]
            new += after[edit.dest_start : edit.dest_end]
            continue
        changed = (("gone", gone), ("new", new))
        parts += [Part(kind=kind, words=" ".join(words)) for kind, words in changed if words]
        gone, new = [], []
        if edit is not None:
            same = before[edit.src_start : edit.src_end]
            parts.append(Part(kind="same", words=" ".join(same)))
    last = len(parts) - 1
    return tuple(
        replace(part, words=_shortened_words(part.words, begins=number == 0, ends=number == last))
        if part.kind == "same"
        else part
        for number, part in enumerate(parts)
    )


def _shortened_words(text: str, *, begins: bool, ends: bool) -> str:
    """The words next to a difference."""
    words = text.split()
    left, right = 0 if begins else _AROUND, 0 if ends else _AROUND
    if len(words) <= left + right + 1:
        return text
    return " ".join([*words[:left], "…", *words[len(words) - right :]])


def _plain_answer(text: str) -> str:
    """An answer without what makes no difference to whoever reads it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s*_`]+", " ", folded).strip(" .!,;")


def _clusters(texts: Sequence[str]) -> list[list[str]]:
    """Each text with the later ones that are nearly the same as itself, not as each other."""
    from rapidfuzz import fuzz, process

    left = list(texts)
    found: list[list[str]] = []
    while left:
        first = left.pop(0)
        found.append([first])
        if not first or len(found) > _MOST:
            continue
        near = process.extract(
            first[:_PREFIX],
            [text[:_PREFIX] for text in left],
            scorer=fuzz.ratio,
            score_cutoff=NEARLY,
            limit=None,
        )
        taken = {index for _, _, index in near}
        found[-1] += [text for index, text in enumerate(left) if index in taken]
        left = [text for index, text in enumerate(left) if index not in taken]
    return found
