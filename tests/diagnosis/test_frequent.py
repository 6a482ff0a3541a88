"""The same repair in many hand-ins is one entry of a table."""

from __future__ import annotations

from autograder.course.records import Diagnosis, Place, Result, Status
from autograder.diagnosis.frequent import frequent


def test_the_same_repair_of_many_is_counted_once():
    """Whatever line it stands in; hand-ins that were not graded do not count."""

    def result(student: str, line: int, after: str, status: Status = Status.GRADED) -> Result:
        place = Place(kind="sign", text="m", line=line, before="return z", after=after)
        return Result(
            assignment="a",
            student=student,
            status=status,
            points=0.0,
            max_points=1.0,
            diagnoses=(Diagnosis(exercise="f", places=(place,)),),
        )

    found = frequent(
        [
            result("ada", 3, "return 2 * z"),
            result("alan", 5, "return -z"),
            result("grace", 7, "return -z"),
            result("kurt", 7, "return -z", Status.ENGINE_ERROR),
        ]
    )
    assert [one.students for one in found] == [("alan", "grace"), ("ada",)]
