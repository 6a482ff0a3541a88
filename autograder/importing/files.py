"""The texts of an imported assignment, besides its tests."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from autograder.importing.source import Part, Prose, Question, Solution, Source
from autograder.locale.message import message

_HEADING = re.compile(r"(?m)^(#+)[ \t]+(.*)$")
_POINTS = re.compile(r"[\[(]\s*+[\d.,]++\s*+(?:points?|pts?|Punkte?|P\.?)\s*+[\])]\s*+$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One exercise of the assignment.

    Attributes
    ----------
    place : int
        Where in the notebook its solution or question stands.
    signature : str
        What stands in the statement: `squares(n)`.
    says : str
        What it does, in the words of its docstring.
    """

    name: str
    points: float
    module: str
    place: int
    question: Question | None = None
    signature: str = ""
    says: str = ""
    title: str = ""
    text: str = ""


def describe_solution(source: Source, task_name: str, place: int) -> tuple[str, str]:
    """(signature, first sentence of the docstring) of what a solution defines."""
    part = source.parts[place]
    tree = ast.parse(part.code) if isinstance(part, Solution) else ast.parse("")
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == task_name:
            text = (ast.get_docstring(node) or "").partition("\n\n")[0]
            return f"{task_name}({ast.unparse(node.args)})", " ".join(text.split())
        if isinstance(node, ast.ClassDef) and node.name == task_name:
            text = (ast.get_docstring(node) or "").partition("\n\n")[0]
            return task_name, " ".join(text.split())
    return task_name, ""


def prose_before(parts: Sequence[Part], place: int) -> str:
    """The text that stands right before a part."""
    found: list[str] = []
    for part in reversed(parts[:place]):
        if not isinstance(part, Prose):
            break
        found.insert(0, part.text)
    return "\n\n".join(found[-1:])


def title_of(text: str) -> str:
    """The first heading of a text, without its points."""
    found = _HEADING.search(text)
    return _POINTS.sub("", found[2]).strip() if found else ""


def manifest(
    title: Mapping[str, str],
    modules: Sequence[str],
    data: Sequence[str],
    handout: Sequence[str],
    tasks: Iterable[Task],
) -> str:
    """The text of assignment.toml."""
    lines = [
        "schema = 1",
        f"title = {_toml_table(title)}",
        f"modules = {_toml_list(modules)}",
        *([f"data = {_toml_list(data)}"] if data else []),
        *([f"handout = {_toml_list(handout)}"] if handout else []),
    ]
    for task in tasks:
        lines += ["", "[[exercise]]", f"name = {_string(task.name)}"]
        lines += [f"points = {task.points:.12g}"]
        if task.question is not None:
            lines += ["manual = true"]
            lines += (
                [f"title = {_toml_table(dict.fromkeys(title, task.title))}"] if task.title else []
            )
        else:
            lines += [f"module = {_string(task.module)}"] if task.module != modules[0] else []
        lines += ["lectures = []"]
    return "\n".join(lines) + "\n"


def statement(
    language: str, title: str, sources: Mapping[str, Source], tasks: Sequence[Task]
) -> str:
    """The text of `statement.<language>.md`: the prose, and an item above each exercise's cell."""
    code = [task.module for task in tasks if task.question is None]
    edited = ", ".join(f"`{module}.py`" for module in dict.fromkeys(code))
    points = message("points", points=sum(task.points for task in tasks))
    head = message("import-edit", files=edited, points=points)[language]
    pieces = [] if title_of(first_prose(sources)) == title else [f"# {title}"]
    items = iter(range(1, len(tasks) + 1))
    for module, source in sources.items():
        for place, part in enumerate(source.parts):
            if isinstance(part, Prose):
                pieces.append(part.text.strip("\n"))
            if isinstance(part, Question) and part.text:
                pieces.append(part.text.strip("\n"))
            for task in tasks:
                if task.module == module and task.place == place:
                    pieces.append(_task_item(language, next(items), task))
    return "\n\n".join([pieces[0], head, *pieces[1:]]) + "\n"


def first_prose(sources: Mapping[str, Source]) -> str:
    """The text that the first notebook begins with."""
    first = next(iter(sources.values())).parts[:1]
    return "".join(part.text for part in first if isinstance(part, Prose))


def _task_item(language: str, number: int, task: Task) -> str:
    points = message("points", points=task.points)[language]
    if task.question is not None:
        said = message("import-written", title=task.title or task.name)[language]
        return f"{number}. **`{task.name}`** ({points}): {said}"
    return f"{number}. **`{task.signature}`** ({points})" + (f": {task.says}" if task.says else "")


def questions(tasks: Iterable[Task]) -> str:
    """The text of questions.md, which every language shares."""
    parts = ["# Questions"]
    for task in tasks:
        text = _HEADING.sub(r"**\2**", task.text)
        worth = "({}{} / {})".format(
            f"{task.points:g} ",
            "Punkt" if task.points == 1 else "Punkte",
            "point" if task.points == 1 else "points",
        )
        parts.append(f"## {task.name}\n\n{worth}\n\n{text}\n\n*Antwort / Answer:*\n")
    return "\n\n".join(parts) + "\n"


def marking(tasks: Iterable[Task]) -> str:
    """The text of `hidden/marking.<language>.md`: what the notebook has as the answers."""
    parts = []
    for task in tasks:
        if task.question is not None:
            answer = _HEADING.sub(r"**\2**", task.question.answer) or "-"
            parts.append(f"## {task.name} ({task.points:g})\n\n{answer}")
    return "\n\n".join(["# Marking", *parts]) + "\n"


def hints(languages: Sequence[str], tasks: Iterable[Task]) -> str:
    """The text of hints.toml: where to read, until somebody writes where to begin."""
    parts = []
    for task in tasks:
        said = message("import-hint", name=task.title or task.name)
        lines = [f"{language} = {_string(said[language])}" for language in languages]
        parts.append("\n".join([f"[{_string(task.name)}]", *lines]))
    return "\n\n".join(parts) + "\n"


def module(title: str, pieces: Sequence[str]) -> str:
    """The text of a module: its imports, then everything else as it stood."""
    imports = [p for p in pieces if p.startswith(("import ", "from "))]
    future = [line for line in imports if line.startswith("from __future__")]
    others = [line for line in dict.fromkeys(imports) if line not in future]
    head = "\n".join([*future, *others])
    body = [p for p in pieces if p not in imports]
    docstring = '"""{}."""'.format(title.rstrip(".").replace("\\", "/").replace('"', "'"))
    return "\n\n\n".join([f"{docstring}\n\n{head}".rstrip("\n"), *body]) + "\n"


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _toml_list(names: Iterable[str]) -> str:
    return f"[{', '.join(map(_string, names))}]"


def _toml_table(texts: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {_string(text)}" for key, text in texts.items()) + " }"
