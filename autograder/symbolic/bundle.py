"""The student's `show_formulas.py`: one file, put together from the grader's own modules."""

import ast
from pathlib import Path

MODULES = (
    *("tree", "grammar", "sizes", "spelling", "reader", "calls", "parser"),
    *("plain", "boxes", "pretty", "show"),
)
HEAD = '''"""Shows how the grader reads your formulas; whether they are right it does not say.

    python show_formulas.py          looks at answers.py and derivations.py of this folder

Needs nothing but Python. Generated from the grader's own parser: changes here are lost.
"""

'''
TAIL = """

if __name__ == "__main__":
    raise SystemExit(main())
"""


def source() -> str:
    """The text of the file, the same for the same modules."""
    plain: set[str] = set()
    taken: dict[str, set[str]] = {}
    bodies: list[str] = []
    for name in MODULES:
        text = (Path(__file__).parent / f"{name}.py").read_text(encoding="utf-8")
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
        bodies.append("\n".join(lines).strip())
    imports = [f"import {name}" for name in sorted(plain)]
    imports += [f"from {name} import {', '.join(sorted(taken[name]))}" for name in sorted(taken)]
    return HEAD + "\n".join(imports) + "\n\n" + "\n\n\n".join(bodies) + "\n" + TAIL


def write(folder: Path) -> Path:
    """Write the file into a folder and say where it is."""
    path = folder / "show_formulas.py"
    path.write_text(source(), encoding="utf-8")
    return path


if __name__ == "__main__":
    write(Path(__file__).resolve().parents[2] / "student_template")
