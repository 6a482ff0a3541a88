"""The file that students get: the same reading as the grader's, nothing to install, no verdict."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
import symbolic_answers
from symbolic_derivations import EVERYTHING
from symbolic_problems import PROBLEMS

from autograder.course.records import FormulaTask
from autograder.symbolic.drawing import bundle
from autograder.symbolic.drawing.pretty import to_unicode
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.plain import to_text
from autograder.workspace import FILES

ROOT = Path(__file__).resolve().parents[2]
X = {"x": "real"}
TASKS = {
    "answers.d_x2": FormulaTask(symbols=X, asked="Derivative(x**2, x)"),
    "answers.word": FormulaTask(word=True),
    "answers.point": FormulaTask(symbols=X, parts=2),
    "derivations.TANH": FormulaTask(symbols=X, asked="Derivative(tanh(x), x)"),
    "derivations.LOG_SOFTMAX": FormulaTask(
        families={"z": "real"},
        definitions={"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
        asked="Derivative(log(s_i), z_j)",
    ),
}
SHIPPED = bundle.source(TASKS)


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    path = tmp_path_factory.mktemp("student") / bundle.NAME
    path.write_text(SHIPPED, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("show_formulas", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["show_formulas"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["show_formulas"]


def test_no_two_modules_of_the_file_share_a_name():
    tree = ast.parse(SHIPPED)
    names = bundle.top_level_names(tree)
    assert len(names) == len(set(names))
    methods = {
        part.name
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        for part in node.body
        if isinstance(part, ast.FunctionDef)
    }
    assert not {name for name in methods if name.startswith("_")} & set(names)


def test_it_needs_the_standard_library_only():
    tree = ast.parse(SHIPPED)
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [str(node.module)]
        )
    }
    assert imported <= sys.stdlib_module_names


def read_here(read, error, text, names):
    try:
        return read(text, names, tuples=True)
    except error as caught:
        return caught.de, caught.en, caught.column


def corpus():
    for group in (symbolic_answers.RIGHT, symbolic_answers.WRONG, symbolic_answers.UNREADABLE):
        for name, entries in group.items():
            for text in entries:
                yield text, list(symbolic_answers.EXERCISES[name][1]), []
    for known in EVERYTHING:
        names = PROBLEMS[known.problem].setting().names
        for text in known.steps:
            yield text, sorted(names.symbols), sorted(names.families)


def test_it_reads_exactly_as_the_grader_does(shown):
    for text, symbols, families in corpus():
        mine = read_here(parse, FormulaError, text, Names.of(symbols, families))
        theirs = read_here(
            shown.parse, shown.FormulaError, text, shown.Names.of(symbols, families)
        )
        if isinstance(mine, tuple):
            assert mine == theirs
        else:
            assert to_text(mine) == shown.to_text(theirs)
            assert to_unicode(mine) == shown.to_unicode(theirs)


def test_it_lists_what_cannot_be_read_and_shows_the_rest(shown, capsys):
    answers = {"d_x2": "2*x", "d_x3": "3x**2", "word": "OR", "open": None, "point": (12, "3")}
    problems = shown.look(answers, "answers")
    out = capsys.readouterr().out
    assert len(problems) == 1
    assert problems[0].startswith("d_x3: ")
    assert "3*x" in problems[0]
    assert "    3x**2\n     ^" in out
    assert "2·x" in out
    assert "(12, 3)" in out
    assert "right" not in out.lower()


def test_it_reads_derivations_line_by_line(shown, capsys):
    lines = ["Derivative(log(s_i), z_j)", "δᵢⱼ − sⱼ", "1 - s_j 2"]
    problems = shown.look({"LOG_SOFTMAX": lines}, "derivations")
    assert len(problems) == 1
    assert problems[0].startswith("LOG_SOFTMAX[3]")
    assert "ln(sᵢ)" in capsys.readouterr().out


def test_it_knows_the_names_of_each_task(shown, capsys):
    assert shown.look({"d_x2": "2*y"}, "answers")
    assert shown.look({"word": "2*y", "unknown": "2*y"}, "answers") == []
    assert "y" in capsys.readouterr().out


def test_it_says_which_letter_stands_for_which(shown, capsys):
    """Written in another letter throughout, as the judge reads it too; not in two of them."""
    lines = ["d/dz tanh(z)", "tanh'(z) = 1 - tanh(z)^2"]
    assert shown.look({"TANH": lines}, "derivations") == []
    assert "z stands for x here" in capsys.readouterr().out
    assert shown.look({"TANH": [lines[0], "1 - tanh(x)**2"]}, "derivations")
    assert shown.look({"TANH": [lines[0], "1 - tanh(w)**2"]}, "derivations")
    assert shown.read_lines("TANH", lines)[1] == "1 - tanh(z)**2"


def test_left_hand_sides_are_read_as_in_grading(shown):
    assert shown.look({"d_x2": "d_x2 = 2*x"}, "answers") == []
    assert shown.look({"d_x2": "d_x3 = 2*x"}, "answers")
    assert shown.look({"TANH": ["Derivative(tanh(x), x)", "= 1/cosh(x)^2"]}, "derivations") == []
    assert shown.look({"TANH": ["Derivative(tanh(x), x)", "2 = 1/cosh(x)^2"]}, "derivations")


def run(folder, answers, derivations="TANH = ['1 - tanh(x)**2']\n", encoding="utf-8"):
    """What the file prints in a student's folder, with nothing but the standard library."""
    (folder / "show_formulas.py").write_text(SHIPPED, encoding="utf-8")
    (folder / "answers.py").write_text(answers, encoding="utf-8")
    (folder / "derivations.py").write_text(derivations, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-S", "-P", "show_formulas.py"],
        cwd=folder,
        env={"PYTHONIOENCODING": encoding},
        capture_output=True,
        encoding=encoding,
        timeout=60,
        check=False,
    )
    assert not done.stderr
    return done.returncode, done.stdout


@pytest.mark.parametrize(("answer", "code"), [("2*x", 0), ("2x", 1), ("...", 0)])
def test_it_runs_on_its_own_in_a_students_folder(tmp_path, answer, code):
    status, said = run(tmp_path, f"ANSWERS = {{'d_x2': {answer!r}}}\n")
    assert status == code
    assert "TANH[1]" in said
    assert ("Not readable yet: d_x2" in said) == bool(code)
    assert ("d_x2: still open" in said) == (answer == "...")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("ANSWERS = {\n    'a': exp(x),\n}\n", "answers.py, line 2: NameError"),
        ("ANSWERS = {\n    'a': 'x'\n    'b' 2,\n}\n", "answers.py, line 2: SyntaxError"),
    ],
)
def test_a_file_that_python_cannot_read_is_named_with_its_line(tmp_path, answers, words):
    """A formula without quotes, or a missing comma: no traceback, and the other file is shown."""
    status, said = run(tmp_path, answers)
    assert status == 1
    assert words in said
    assert "Every formula stands in quotes" in said
    assert "TANH[1]" in said


def test_lines_that_are_still_open_say_so(tmp_path):
    status, said = run(tmp_path, "ANSWERS = ['x']\n", "TANH = ('...',)\nSIGMOID = 'x'\nn = [1]\n")
    assert status == 1
    assert "TANH[1]: still open" in said
    assert "SIGMOID[1]:\n    x" in said
    assert "Not readable yet: TANH[1]\n" in said


def test_an_old_terminal_gets_what_it_can_show(tmp_path):
    status, said = run(tmp_path, "ANSWERS = {'a': 'x/2', 'b': 'alpha'}\n", encoding="cp1252")
    assert status == 0
    assert "b:\n    ?\n" in said


@pytest.mark.parametrize(("answer", "status"), [("x/2", 0), ("2x", 1)])
def test_pytest_shows_how_formulas_were_read_also_when_all_is_well(tmp_path, answer, status):
    """In a folder as students get it: what passes is drawn, what fails points at the column."""
    (tmp_path / "tools").mkdir()
    for name, file in FILES.items():
        (tmp_path / name).write_bytes((ROOT / "autograder" / "workspace" / file).read_bytes())
    for path in (ROOT / "student_template").glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / bundle.NAME).write_text(SHIPPED, encoding="utf-8")
    (tmp_path / "test_public.py").write_text(
        "from show_formulas import look\n\n\ndef test_answers():\n"
        f"    assert not look({{'d_x': {answer!r}}}, 'answers')\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:autograder"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == status
    assert (
        "d_x:\n         x\n        ───\n         2\n" if status == 0 else "    2x\n             ^"
    ) in done.stdout
