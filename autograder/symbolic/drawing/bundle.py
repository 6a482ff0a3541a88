"""The student's `show_formulas.py`: one file, put together from the grader's own modules."""

import ast
import functools
import pprint
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course.records import FormulaTask

NAME = "show_formulas.py"
READING = (
    *("tree", "grammar", "typed", "sizes", "spelling", "reader", "naming", "conditions", "calls"),
    *("leibniz", "plain", "writing", "sides", "parser", "renaming"),
)
DRAWING = ("boxes", "layout", "pretty", "show")
MODULES = (
    *(f"reading/{name}.py" for name in READING),
    *(f"drawing/{name}.py" for name in DRAWING),
)
HEAD = '''"""Shows how the grader reads your formulas; whether they are right it does not say.

    python show_formulas.py          looks at answers.py and derivations.py of this folder

Needs nothing but Python. Generated from the grader's own reader: changes here are lost.
"""

'''
TAIL = """

if __name__ == "__main__":
    raise SystemExit(main())
"""


def source(tasks: Mapping[str, FormulaTask]) -> str:
    """The text of the file for one assignment, the same for the same modules.

    Parameters
    ----------
    tasks : mapping of str to FormulaTask
        Which names each answer and derivation knows.
    """
    known = {name: _task_entry(task) for name, task in tasks.items()}
    literal = pprint.pformat(known, width=99, sort_dicts=False)
    return f"{HEAD}{_reader_source()}\n\nTASKS |= {literal}\n{TAIL}"


def _task_entry(task: FormulaTask) -> dict[str, Any]:
    names = {*task.symbols, *(name for name in task.definitions if "_" not in name)}
    families = {*task.families, *(name for name in task.definitions if "_" in name)}
    return {
        "symbols": sorted(names),
        "families": sorted(families),
        "functions": dict(task.functions),
        "asked": task.asked,
        "parts": task.parts,
        "word": task.word,
    }


@functools.cache
def _reader_source() -> str:
    """The modules, one behind the other, what they import at the top."""
    plain: set[str] = set()
    taken: dict[str, set[str]] = {}
    bodies: list[str] = []
    for name in MODULES:
        path = Path(__file__).parents[1] / name
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for node in ast.parse(text).body:
            if not isinstance(node, ast.Import | ast.ImportFrom) and node.lineno != 1:
                continue
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = ""
            if isinstance(node, ast.Import):
                plain |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not str(node.module).startswith(
                "autograder"
            ):
                taken.setdefault(str(node.module), set()).update(a.name for a in node.names)
        bodies.append(_prefix_private_names("\n".join(lines).strip(), path.stem))
    imports = [f"import {name}" for name in sorted(plain)]
    imports += [f"from {name} import {', '.join(sorted(taken[name]))}" for name in sorted(taken)]
    return "\n".join(imports) + "\n\n" + "\n\n\n".join(bodies) + "\n"


def _prefix_private_names(text: str, module: str) -> str:
    """The text with its module in every private name: two modules may use the same one."""
    private = {name for name in top_level_names(ast.parse(text)) if name.startswith("_")}
    if not private:
        return text
    found = re.compile(rf"(?<![\w.])(?:{'|'.join(sorted(private, key=len, reverse=True))})\b")
    return found.sub(lambda name: f"_{module}{name[0]}", text)


def top_level_names(tree: ast.Module) -> list[str]:
    """The names that a module defines at its top."""
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets += [node.target] if isinstance(node, ast.AnnAssign) else []
        names += [name.id for t in targets for name in ast.walk(t) if isinstance(name, ast.Name)]
    return names
