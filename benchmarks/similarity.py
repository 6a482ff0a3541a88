"""How well copies are told from independent solutions: written to docs/similarity.md.

    python -m benchmarks.similarity [ASSIGNMENT ...]

Two classes for each assignment. *small*: half of the solution and the alternatives hand in, the
other half stands for the course's own; one of those who hand in is copied, in each disguise in
turn. *crowd*: sixty hand-ins in which every function and method is drawn from the right solutions
there are and slightly rewritten, so that many share whole functions by chance, as where all follow
one lecture; six of them are copied, each in another disguise.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from autograder.content.discover import find_assignments
from autograder.content.variants import alternatives, module_files
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment
from autograder.similarity.code_texts import Document, Origin, document, handed_out
from autograder.similarity.compare import Comparison, compare
from benchmarks.disguise import DISGUISES, edited

TARGET = Path(__file__).resolve().parents[1] / "docs" / "similarity.md"
CROWD = 60
SAME = {("12-softmax", "bom_crlf")}  # the solution with other line ends: a copy, and so left out
HEAD = """# How well copies are found

Written by `python -m benchmarks.similarity`; not edited by hand.

* **small**: three or four right solutions hand in, one is copied (renamed, reordered, reformatted,
  recommented, edited, all of it mixed: six classes for each of two halves). The threshold is the
  fixed one.
* **crowd**: sixty hand-ins put together from the functions of the right solutions and slightly
  rewritten, six copies, one in each disguise. This is harder than a real class: independent
  hand-ins share whole functions. The threshold (**limit**) is the distribution's.
* **found**: copies above the threshold. **accused**: independent pairs above it, of so many
  **pairs**.

| assignment | small: found | accused | pairs | crowd: found | accused | pairs | limit | missed |
|---|---|---|---|---|---|---|---|---|
"""

Files = Mapping[str, str]


@dataclass(slots=True)
class Tally:
    """Pairs found, missed and wrongly shown."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def add(self, found: Comparison, copies: Mapping[tuple[str, str], str]) -> None:
        shown = {tuple(sorted((pair.first.owner, pair.second.owner))) for pair in found.pairs}
        self.counts["copies"] += len(copies)
        self.counts["found"] += len(shown & copies.keys())
        self.counts["accused"] += len(shown - copies.keys())
        self.counts["pairs"] += found.compared * (found.compared - 1) // 2 - len(copies)
        self.missed += [kind for pair, kind in copies.items() if pair not in shown]

    def row(self) -> str:
        c = self.counts
        return f"{c['found']} of {c['copies']} | {c['accused']} | {c['pairs']}"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignments", nargs="*")
    course = find_course(Path(__file__).parent)
    rows, small, crowd = [], Tally(), Tally()
    for assignment in find_assignments(course, parser.parse_args().assignments):
        row = measure(course, assignment, small, crowd)
        print(row, flush=True)
        rows.append(row)
    total = f"| **all** | {small.row()} | {crowd.row()} | | |"
    lines = [*rows, total, "", *_rates("small", small), *_rates("crowd", crowd)]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{total}\n{TARGET}")


def measure(course: Course, assignment: Assignment, *sums: Tally) -> str:
    """The row of one assignment; its counts are added to the sums."""
    public = list(handed_out(course, assignment))
    solutions = _solutions(assignment)
    main = f"{assignment.modules[0]}.py"
    random = Random(assignment.name)  # noqa: S311 - no secret
    tallies = Tally(), Tally()
    for documents, copies in _small_classes(solutions, random):
        tallies[0].add(compare(documents, public), copies)
    found = None
    for documents, copies in _crowd([files[main] for files in solutions.values()], main, random):
        found = compare(documents, public)
        tallies[1].add(found, copies)
    for tally, total in zip(tallies, sums, strict=True):
        total.counts.update(tally.counts)
        total.missed += tally.missed
    missed = ", ".join(tallies[0].missed + [f"{kind} (crowd)" for kind in tallies[1].missed])
    threshold = f"{found.usual.threshold:.2f}" if found else ""
    return (
        f"| {assignment.name} | {tallies[0].row()} | {tallies[1].row()} | {threshold} | {missed} |"
    )


def _solutions(assignment: Assignment) -> dict[str, Files]:
    every = {
        "solution": module_files(assignment, assignment.solution),
        **dict(alternatives(assignment)),
    }
    return {
        name: {
            file: content.decode("utf-8-sig").replace("\r\n", "\n")
            for file, content in files.items()
            if file.endswith(".py")
        }
        for name, files in every.items()
        if (assignment.name, name) not in SAME
    }


def _small_classes(
    solutions: Mapping[str, Files], random: Random
) -> Iterator[tuple[list[Document], dict[tuple[str, str], str]]]:
    for kind, disguise in DISGUISES.items():
        for half in (0, 1):
            class_of = list(solutions)[half::2]
            documents = [
                _document(name, files, Origin.CLASS if name in class_of else Origin.COURSE)
                for name, files in solutions.items()
            ]
            copied = class_of[0]
            files = {file: disguise(text, random) for file, text in solutions[copied].items()}
            yield [*documents, _document("a copy", files)], {("a copy", copied): kind}


def _crowd(
    sources: list[str], main: str, random: Random
) -> Iterator[tuple[list[Document], dict[tuple[str, str], str]]]:
    texts = [edited(_mosaic(sources, random), random) for _ in range(CROWD)]
    documents = [_document(f"student {n:02}", {main: text}) for n, text in enumerate(texts)]
    copies = {}
    for number, (kind, disguise) in enumerate(DISGUISES.items()):
        documents.append(_document(f"copy {kind}", {main: disguise(texts[number], random)}))
        copies[(f"copy {kind}", f"student {number:02}")] = kind
    yield documents, copies


def _mosaic(sources: list[str], random: Random) -> str:
    """A module in which each function and method is one of those that the sources have."""
    pieces: dict[tuple[str, ...], list[str]] = {}
    for source in sources:
        for node in ast.parse(source).body:
            inside = node.body if isinstance(node, ast.ClassDef) else [node]
            for part in inside:
                if isinstance(part, ast.FunctionDef):
                    name = (getattr(node, "name", ""), part.name)
                    pieces.setdefault(name, []).append(ast.get_source_segment(source, part) or "")
    wide = [found for found in pieces.values() if 2 * len(found) >= len(sources)]
    return "\n".join(random.choice(found) for found in wide)


def _document(owner: str, files: Files, origin: Origin = Origin.CLASS) -> Document:
    return document(owner, {name: text.encode() for name, text in files.items()}, origin)


def _rates(name: str, tally: Tally) -> list[str]:
    c = tally.counts
    recall = c["found"] / c["copies"]
    precision = c["found"] / max(c["found"] + c["accused"], 1)
    kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(Counter(tally.missed).items()))
    return [
        f"* {name}: recall {recall:.3f}, precision {precision:.3f}; not found: {kinds or 'none'}"
    ]


if __name__ == "__main__":
    main()
