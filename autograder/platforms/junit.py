"""Grades as JUnit XML: a suite per student, a case per check, sentences only."""

import xml.etree.ElementTree as ET

from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    Result,
    Status,
    Verdict,
)
from autograder.platforms.export import Exported, ExportRequest
from autograder.printable import acts_on_terminal

_FAULT_OF_OURS = "not graded for a fault of the grader"


def export(request: ExportRequest) -> Exported:
    """The document; a fault of ours is an `error`, what nobody has graded yet is `skipped`."""
    assignment = request.assignment
    root = ET.Element("testsuites", name=_clean_text(assignment.name))
    for result in request.results:
        _add_suite(root, result, request.language)
    _count_cases(root)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return Exported(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode())


def _add_suite(root: ET.Element, result: Result, language: str) -> None:
    suite = ET.SubElement(root, "testsuite", name=_clean_text(result.student))
    if result.status is not Status.GRADED:
        ours = result.status is Status.ENGINE_ERROR
        case = _add_case(suite, result.assignment, "submission")
        words = result.message[language] if result.message is not None else _FAULT_OF_OURS
        _add_note(case, "error" if ours else "failure", result.status.value, words)
    for exercise in result.exercises:
        _add_exercise(suite, result.assignment, exercise, language)
    _count_cases(suite)


def _add_exercise(
    suite: ET.Element, assignment: str, exercise: ExerciseResult, language: str
) -> None:
    if exercise.mark is not None:
        case = _add_case(suite, f"{assignment}.{exercise.name}", "marked")
        if exercise.status != "passed":
            words = [exercise.mark.comment, *(t[language] for t, _ in exercise.mark.items)]
            _add_note(
                case, "failure", "marked", " ".join(filter(None, words)) or "marked by a person"
            )
    elif exercise.status == "manual":
        case = _add_case(suite, f"{assignment}.{exercise.name}", exercise.name)
        _add_note(case, "skipped", "manual", "graded by a person")
    elif exercise.status == "unanswered":
        case = _add_case(suite, f"{assignment}.{exercise.name}", exercise.name)
        _add_note(case, "failure", "unanswered", "not answered")
    elif exercise.status == "engine_error" and not exercise.checks:
        case = _add_case(suite, f"{assignment}.{exercise.name}", exercise.name)
        _add_note(case, "error", exercise.status, _FAULT_OF_OURS)
    for check in exercise.checks:
        case = _add_case(suite, f"{assignment}.{exercise.name}", check.id)
        if not check.passed:
            _add_note(case, _check_tag(check), check.verdict.value, check.message[language])


def _check_tag(check: CheckResult) -> str:
    special = {Verdict.ENGINE_ERROR: "error", Verdict.SKIPPED: "skipped"}
    return special.get(check.verdict, "failure")


def _add_case(suite: ET.Element, classname: str, name: str) -> ET.Element:
    return ET.SubElement(
        suite, "testcase", classname=_clean_text(classname), name=_clean_text(name)
    )


def _add_note(case: ET.Element, tag: str, kind: str, words: str) -> None:
    note = ET.SubElement(case, tag, message=_clean_text(words))
    if tag != "skipped":
        note.set("type", kind)


def _count_cases(element: ET.Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    for tag, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        if tag != "skipped" or element.tag == "testsuite":
            element.set(name, str(sum(case.find(tag) is not None for case in cases)))


def _clean_text(words: str) -> str:
    return "".join(
        "\ufffd" if acts_on_terminal(char) and char not in "\t\n" else char for char in words
    )
