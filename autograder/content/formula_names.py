"""The names that formulas may be written with, as a section of the statement."""

from __future__ import annotations

from itertools import groupby

from autograder.content.statements import statement_text
from autograder.course.records import Assignment, FormulaTask
from autograder.locale.message import message


def full_statement(assignment: Assignment, language: str) -> str:
    """The statement in one language as students read it, with the names of its formulas.

    Raises
    ------
    ContentError
        If it cannot be read.
    """
    text = statement_text(assignment, language)
    section = names_section(assignment, language)
    return f"{text.rstrip()}\n\n{section}" if section else text


def names_section(assignment: Assignment, language: str) -> str:
    """A table in Markdown made from `[formulas]` of the manifest; empty where there are none."""
    named = [(name, _task_names(task)) for name, task in assignment.formulas.items()]
    rows = ""
    for names, group in groupby((pair for pair in named if pair[1]), key=lambda pair: pair[1]):
        formulas = ", ".join(f"`{name.partition('.')[2]}`" for name, _ in group)
        rows += f"| {formulas} | {names} |\n"
    return f"{message('statement-formulas')[language]}\n|---|---|\n{rows}" if rows else ""


def _task_names(task: FormulaTask) -> str:
    if task.word:
        return ""
    families = [name if "_" in name else f"{name}_i" for name in task.families]
    arguments = {name: ", ".join("xyuv"[:count]) for name, count in task.functions.items()}
    functions = [f"{name}({given})" for name, given in arguments.items()]
    names = dict.fromkeys([*task.symbols, *families, *functions, *task.definitions])
    return ", ".join(f"`{name}`" for name in names)
