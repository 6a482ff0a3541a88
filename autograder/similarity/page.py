"""The instructor's page of similar hand-ins: each pair side by side, what they share marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from autograder.course.records import Assignment, Text
from autograder.report.pages import page
from autograder.report.words import NAME_LIMIT, clean
from autograder.similarity.code_texts import Document, Origin
from autograder.similarity.compare import Comparison, Pair
from autograder.similarity.fingerprints import LENGTH, Ids

MOST_SHOWN = 50  # pairs with their code; further ones are in the table only
_RARE = 10  # strongly marked is what fewer than one in so many hand-ins holds
_BINS = 25

Line = list[tuple[str, int]]  # pieces of a line; 0: not shared, 1: shared by many, 2: by few


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One hand-in of a pair; its lines in pieces."""

    who: str
    cut: bool
    lines: list[Line]


def render(
    comparison: Comparison,
    assignment: Assignment,
    *,
    course: Text,
    language: str,
    names: Mapping[str, str],
) -> str:
    """One page that stands alone; all code is escaped, and nothing of it can act."""
    shown = comparison.pairs[:MOST_SHOWN]
    return page(
        "similar.html",
        language,
        course=course[language],
        title=assignment.title[language],
        assignment=assignment.name,
        found=comparison,
        usual=comparison.usual,
        rows=[
            (_displayed_owner(p.first, names), _displayed_owner(p.second, names), p)
            for p in comparison.pairs
        ],
        shown=[(p, *_sides(p, comparison, names)) for p in shown],
        bars=_histogram_bars(comparison),
        bare=[clean(names.get(owner, owner), NAME_LIMIT) for owner in comparison.bare],
    )


def marked_lines(text: str, places: Ids, at: Ids, shared: Ids, rare: Ids) -> list[Line]:
    """The lines of a text, in pieces that are alike shared.

    Parameters
    ----------
    places, at : ndarray of int64
        As in `Fingerprints`.
    shared, rare : ndarray of int64
        Fingerprints to be marked; the rare ones among them strongly.
    """
    levels = np.zeros(len(text) + 1, np.int8)
    for level, ids in ((1, shared), (2, rare)):
        covered = np.zeros(len(places) + 1, np.int64)
        begins = np.flatnonzero(np.isin(at, ids))
        np.add.at(covered, begins, 1)
        np.add.at(covered, begins + LENGTH, -1)
        ends = np.append(places, len(text))
        for index in np.flatnonzero(np.cumsum(covered)[:-1] > 0):
            levels[ends[index] : max(ends[index + 1], ends[index] + 1)] = level
    lines, begin = [], 0
    for line in text.split("\n"):
        pieces = zip(line, levels[begin : begin + len(line)].tolist(), strict=True)
        lines.append(
            [
                (clean("".join(char for char, _ in run), len(line)), level)
                for level, run in groupby(pieces, key=lambda piece: piece[1])
            ]
        )
        begin += len(line) + 1
    return lines


def _sides(pair: Pair, comparison: Comparison, names: Mapping[str, str]) -> tuple[Side, Side]:
    shared = comparison.shared(pair)
    few = max(2, len(comparison.prints) // _RARE)
    rare = shared[comparison.evidence.holder_counts(shared) <= few]
    first, second = (
        Side(
            who=_displayed_owner(document, names),
            cut=document.cut,
            lines=marked_lines(
                document.text,
                comparison.prints[document].places,
                comparison.prints[document].at,
                shared,
                rare,
            ),
        )
        for document in (pair.first, pair.second)
    )
    return first, second


def _displayed_owner(document: Document, names: Mapping[str, str]) -> str:
    name = names.get(document.owner) if document.origin is Origin.CLASS else None
    return clean(f"{name} ({document.owner})" if name else document.label, NAME_LIMIT)


def _histogram_bars(comparison: Comparison) -> list[tuple[float, float, float, bool]]:
    """Left edge, width, height (all of 100) and whether above the threshold, for each bar."""
    counts, edges = np.histogram(comparison.shares, _BINS, (0.0, 1.0))
    heights = np.log1p(counts) / np.log1p(max(counts.max(initial=0), 1))
    return [
        (100 * left, 100 / _BINS, 100 * height, left + 0.5 / _BINS >= comparison.usual.threshold)
        for left, height in zip(edges[:-1].tolist(), heights.tolist(), strict=True)
        if height
    ]
