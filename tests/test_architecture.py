"""What may import what, and what may be done with data from the untrusted side."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "autograder"
BASE = ("errors", "installation", "printable", "locale", "course", "zip_files")
STAGES = (
    "workspace",
    "content",
    "collect",
    "mutation",
    "repairs",
    "release",
    "worker",
    "sandbox",
    "symbolic",
    "grading",
    "diagnosis",
    "gradebook",
    "batch",
    "report",
    "marking",
    "similarity",
    "authoring",
    "importing",
    "nbgrader",
    "platforms",
    "arrival",
    "cli",
)
# Arrows between stages, lazy imports included; everybody may use the base, wire and temporary.
ALLOWED: dict[str, set[str]] = {
    "wire": set(),
    "worker": set(),
    "temporary": {"worker"},
    "workspace": set(),
    "content": {"workspace", "symbolic"},
    "release": {"content", "workspace", "symbolic", "repairs"},
    "collect": {"content", "workspace"},
    "sandbox": {"worker"},
    "symbolic": set(),
    "grading": {"content", "workspace", "collect", "sandbox", "symbolic"},
    "mutation": set(),
    "repairs": {"collect", "mutation"},
    "diagnosis": {"collect", "sandbox", "grading", "mutation", "repairs"},
    "gradebook": {"content", "collect"},
    "batch": {"content", "workspace", "collect", "sandbox", "grading", "gradebook", "diagnosis"},
    "report": {"content", "collect", "symbolic", "gradebook", "grading", "diagnosis"},
    "marking": {"content", "workspace", "collect", "gradebook", "report"},
    "similarity": {"content", "release", "collect", "gradebook", "report"},
    "authoring": {"content", "workspace", "release", "collect", "sandbox", "symbolic"}
    | {"grading", "batch", "gradebook", "mutation", "repairs", "diagnosis"},
    "importing": {"content", "collect"},
    "platforms": {"content", "collect", "grading", "gradebook", "batch", "report"},
    "nbgrader": {"content", "release", "collect", "sandbox", "grading", "gradebook", "batch"}
    | {"report", "platforms", "workspace"},
    "arrival": {"content", "collect", "gradebook", "batch", "report", "platforms", "nbgrader"},
    "cli": set(STAGES) - {"worker"},
    "testing": {"grading", "sandbox", "symbolic"},
    **{"grade": {"grading"}, "model": set(), "hub": set()},  # paths of 0.1, for one release
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def stage(path: Path) -> str:
    """The folder of a module, or its own name where it stands at the top."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else Path(parts[0]).stem


def imports(path: Path) -> set[str]:
    """Everything that a module imports anywhere in it, as dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(path: Path) -> set[str]:
    """The stages and base modules of ours that a module imports."""
    names = (name.split(".") for name in imports(path))
    return {parts[1] for parts in names if parts[0] == "autograder" and len(parts) > 1}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_arrows_point_one_way(path):
    """A stage imports base modules, wire and the stages that its line in the table names."""
    here = stage(path)
    used = ours(path) - {here}
    if here == "__main__":
        here = "cli"
    if here in BASE or here == "__init__":
        assert used <= {*BASE, "wire"}
        return
    unknown = used & set(ALLOWED) - ALLOWED[here] - {"wire", "temporary"}
    assert not unknown, f"{here} may not use {', '.join(sorted(unknown))}"


def test_the_worker_uses_nothing_of_ours_but_wire():
    """Not even the base modules: whatever the worker loads, a student can read."""
    for path in (PACKAGE / "worker").glob("*.py"):
        assert ours(path) <= {"worker", "wire"}, path.name
    for path in (PACKAGE / "wire").glob("*.py"):
        assert ours(path) <= {"wire"}, path.name


def test_stages_do_not_import_each_other_in_a_circle():
    """The stages can be put in a line so that every arrow points backwards."""
    arrows = {name: set() for name in ALLOWED}
    for path in MODULES:
        if stage(path) in arrows:
            arrows[stage(path)] |= ours(path) & arrows.keys() - {stage(path)}
    while arrows:
        free = {name for name, used in arrows.items() if not used & arrows.keys()}
        assert free, f"a circle among {sorted(arrows)}"
        for name in free:
            del arrows[name]


def test_a_worker_loads_wire_and_worker_only():
    """In a fresh process, serving loads no other package of ours, and no test tool."""
    code = (
        "import sys, autograder.worker.serve, autograder.worker.lockdown\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('autograder', 'msgspec', 'pytest'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for name in done.stdout.split():
        assert name.split(".")[:2] in (
            ["autograder"],
            ["autograder", "wire"],
            ["autograder", "worker"],
        )


def test_a_grader_loads_no_more_than_it_needs():
    """Every run waits for it: no Markdown, no parser of requirements, no search for mistakes."""
    code = "import sys, autograder.batch.grader; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "autograder.grading.suite_runner" in loaded
    assert not loaded & {
        *("markdown_it", "latex2mathml", "ssl", "packaging.requirements", "sympy"),
        *("fluent.runtime", "autograder.content.notebook", "autograder.diagnosis.search"),
    }


def test_msgspec_stands_in_two_modules():
    """What a student's machine or a worker imports, even by way of others, has to do without."""
    found = {
        path.relative_to(PACKAGE).as_posix() for path in MODULES if "msgspec" in imports(path)
    }
    assert found == {"course/codec.py", "course/records.py"}


UNSAFE = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "marshal", "shelve", "joblib"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_unpickles(path):
    """No module imports what can turn bytes into code."""
    assert not {name.partition(".")[0] for name in imports(path)} & UNSAFE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_evaluates(path):
    """eval, exec and compile stand where the student's code or a suite's formula belongs.

    np.load would unpickle where it is told to, so it never is.
    """
    found = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found.setdefault(node.func.id, node.lineno)
        if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            assert isinstance(node.value, ast.Constant), path
            assert node.value.value is False, path
    called = found.keys() & {"eval", "exec", "compile", "__import__"}
    allowed = {
        "worker/loader.py": {"exec"},
        "worker/cells.py": {"exec"},
        "worker/interactive.py": {"exec", "eval", "compile"},
        "worker/jupyter.py": {"exec"},
        "worker/absent.py": {"compile"},
        "wire/formula.py": {"eval", "compile"},
    }.get(path.relative_to(PACKAGE).as_posix(), set())
    assert called <= allowed, f"{sorted(called)} in line {[found[name] for name in called]}"
