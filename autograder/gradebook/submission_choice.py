"""Of a student's hand-ins, put the one in place that the course's policy counts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from autograder.collect.store import HandIn
from autograder.collect.store import Store as Submitted
from autograder.course.policy import MINUTE, Attempts, seconds_between
from autograder.course.records import Assignment, Status
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.store import Store

KEPT = ".hand-ins"  # below results: what each hand-in of a student is worth, for `best`


def settle_hand_ins(
    assignment: Assignment,
    submitted: Path,
    counting: Counting,
    *,
    results: Path | None = None,
    students: Collection[str] = (),
) -> list[HandIn]:
    """Rearrange `submitted`; the hand-ins that count now and did not before.

    Nothing is moved where a person has been at work, or where a rank is not known yet.

    Parameters
    ----------
    results : Path, optional
        Where `spread_hand_ins` had all hand-ins graded: needed for `best`, which moves nothing
        without it.
    students : collection of str
        Only these; everybody when empty.
    """
    best = assignment.policy.attempts is Attempts.BEST
    if best and results is None:
        return []
    store, promoted = Submitted(submitted), []
    for student in _student_folders(submitted, students):
        found = store.hand_ins(student, assignment.name)
        ranks = {a.folder: _rank(a, assignment, counting, results) for a in found}
        known = {folder: rank for folder, rank in ranks.items() if rank is not None}
        if len(found) < 2 or len(known) < len(found):
            continue
        first = max(found, key=lambda hand_in: known[hand_in.folder])
        if first.folder != submitted / student / assignment.name:
            store.promote_hand_in(first)
            promoted.append(first)
    return promoted


def spread_hand_ins(
    assignment: Assignment, submitted: Path, into: Path, students: Collection[str] = ()
) -> int:
    """Copy all hand-ins of those who have several to `into/<one name for each>/<assignment>/`.

    Returns
    -------
    int
        How many there are: a batch can grade them as if each had a student of its own.
    """
    count = 0
    for student in _student_folders(submitted, students):
        found = Submitted(submitted).hand_ins(student, assignment.name)
        for hand_in in found if len(found) > 1 else ():
            copy = into / _folder_name(hand_in)
            try:
                shutil.copytree(hand_in.folder, copy / assignment.name)
            except OSError:  # without its rank nothing of this student is moved
                shutil.rmtree(copy, ignore_errors=True)
            else:
                count += 1
    return count


def _rank(
    hand_in: HandIn, assignment: Assignment, counting: Counting, results: Path | None
) -> tuple[float, float] | None:
    """What a hand-in is ordered by: the highest counts, of equal ones the newest."""
    when = hand_in.receipt.when
    due = counting.due(assignment, hand_in.receipt.student)
    late = seconds_between(due, when) if due is not None and hand_in.receipt.dated else 0.0
    policy = assignment.policy
    if policy.attempts is Attempts.LAST:
        return 0.0, when.timestamp()
    if policy.attempts is Attempts.IN_TIME:
        return float(late <= policy.grace_minutes * MINUTE), when.timestamp()
    graded = (
        Store(results / KEPT).read(_folder_name(hand_in), assignment.name) if results else None
    )
    if graded is None or graded.status is Status.ENGINE_ERROR:
        return None
    came = when if hand_in.receipt.dated else None
    return counting.at(assignment, graded, came).points, when.timestamp()


def _folder_name(hand_in: HandIn) -> str:
    return f"{hand_in.receipt.student}@{hand_in.receipt.stamp}"


def _student_folders(submitted: Path, only: Collection[str]) -> Iterator[str]:
    """The folders of students, in order; those of programs begin with a dot."""
    if submitted.is_dir():
        names = sorted(entry.name for entry in os.scandir(submitted) if entry.is_dir())
        yield from (n for n in names if not n.startswith(".") and (not only or n in only))
