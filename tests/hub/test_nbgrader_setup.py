"""`autograder nbgrader init` and `doctor`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from autograder.errors import UsageError
from autograder.nbgrader import doctor
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.config import CONFIG_FILE, SANITIZE, config_text, in_force, wishes_of
from autograder.nbgrader.setup import Fate, set_up
from tests.helpers.commands import run_here
from tests.helpers.nbgrader_course import FILES, NAME, PUBLIC
from tests.helpers.tiny_course import write

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """A course on which init ran once."""
    made = tmp_path_factory.mktemp("nbgrader") / "scaling"
    for name, text in FILES.items():
        write(made / name, text)
    init(made)
    return made


def init(root: Path, *, force: bool = False, **wishes: str) -> dict[str, str]:
    """Run it; the fate of each file."""
    course = find_course(root)
    asked = wishes_of(course, **({"course_id": None, "exchange": None} | wishes))
    placed = set_up(course, find_assignments(course), asked, "en", force=force)
    return {str(file.path.relative_to(root)): file.fate for file in placed}


def findings(root: Path) -> dict[str, doctor.Finding]:
    return {finding.name: finding for finding in doctor.examine_course(find_course(root))}


def test_a_second_run_changes_nothing(root):
    """Not even the times of the files."""
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*.py")}
    assert set(init(root).values()) == {Fate.UNCHANGED}
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_options_of_the_first_run_stand(tmp_path):
    """Without options a second run keeps what the first was told."""
    root = tmp_path / "kurs"
    for name, text in FILES.items():
        write(root / name, text)
    init(root, course_id="nn-2026", exchange="/srv/exchange")
    assert init(root)[CONFIG_FILE] is Fate.UNCHANGED
    text = (root / CONFIG_FILE).read_text()
    assert "'nn-2026'" in text
    assert "'/srv/exchange'" in text


def test_the_hubs_course_is_the_course(tmp_path, monkeypatch):
    """Students look for hand-outs under the id in the hub's configuration; a folder's name is none."""
    write(tmp_path / "etc" / CONFIG_FILE, "get_config().CourseDirectory.course_id = 'hub-26'\n")
    for name, text in FILES.items():
        write(tmp_path / "course" / name, text)
    course = find_course(tmp_path / "course")
    assert wishes_of(course, course_id=None, exchange=None).course_id == "course"
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "etc"))
    assert wishes_of(course, course_id=None, exchange=None).course_id == "hub-26"
    assert wishes_of(course, course_id="asked", exchange=None).course_id == "asked"


def test_the_gradebook_knows_students_and_deadlines(root):
    """Names from the roster, the due date of the assignment in UTC."""
    with nbgrader_app(find_course(root)) as app, gradebook(app) as book:
        assert str(book.find_assignment(NAME).duedate) == "2026-11-02 23:59:00"
        ada = book.find_student("ada")
        assert (ada.first_name, ada.last_name, ada.email) == ("Ada", "Lovelace", "ada@example.org")


def test_the_source_has_what_belongs_to_the_notebook(root):
    """The notebook, and the public tests; nothing of hidden/ or solutions/."""
    names = {path.name for path in (root / f"source/{NAME}").iterdir()}
    assert names == {f"{NAME}.ipynb", "test_public.py"}
    assert (root / f"source/{NAME}/test_public.py").read_text() == PUBLIC


def test_a_foreign_configuration_is_not_overwritten(tmp_path):
    """It is shown what would change; with --force the old file is kept."""
    root = tmp_path / "kurs"
    for name, text in FILES.items():
        write(root / name, text)
    own = "c = get_config()\nc.CourseDirectory.course_id = 'mine'\n"
    write(root / CONFIG_FILE, own)
    with pytest.raises(UsageError) as caught:
        init(root)
    assert "+c.Autograde.sanitize_preprocessors" in caught.value.message
    assert "nothing was changed" in caught.value.message
    assert (root / CONFIG_FILE).read_text() == own
    assert not (root / "source").exists()
    assert init(root, force=True)[CONFIG_FILE] is Fate.REPLACED
    assert (root / "nbgrader.before/1" / CONFIG_FILE).read_text() == own
    assert "'mine'" in (root / CONFIG_FILE).read_text()


def test_an_own_configuration_with_our_lists_is_kept(tmp_path):
    """Whoever took the lists over may have more in the file."""
    root = tmp_path / "kurs"
    for name, text in FILES.items():
        write(root / name, text)
    wishes = wishes_of(find_course(root), course_id="x", exchange=None)
    write(root / CONFIG_FILE, config_text(wishes) + "c.Exchange.timezone = 'Europe/Berlin'\n")
    assert init(root)[CONFIG_FILE] is Fate.KEPT
    assert in_force(root / CONFIG_FILE)


def test_an_edited_notebook_is_not_overwritten(root):
    """What an instructor changed in source/ stays."""
    path = root / f"source/{NAME}/{NAME}.ipynb"
    before = path.read_text()
    path.write_text(before.replace("Scaling", "Scaling, edited"))
    with pytest.raises(UsageError, match="differs"):
        init(root)
    assert "Scaling, edited" in path.read_text()
    path.write_text(before)


def test_what_force_replaces_is_kept_and_not_released(tmp_path):
    """nbgrader releases whatever lies in source/: an old notebook may hold the instructor's notes."""
    root = tmp_path / "kurs"
    for name, text in FILES.items():
        write(root / name, text)
    init(root)
    path = root / f"source/{NAME}/{NAME}.ipynb"
    for note in ("first", "second"):
        path.write_text(note)
        assert init(root, force=True)[f"source/{NAME}/{NAME}.ipynb"] is Fate.REPLACED
    assert {p.name for p in path.parent.iterdir()} == {f"{NAME}.ipynb", "test_public.py"}
    kept = sorted((root / "nbgrader.before").rglob("*.ipynb"))
    assert [p.read_text() for p in kept] == ["first", "second"]


def test_a_solution_in_a_notebook_is_refused(tmp_path):
    """The search for leaks looks into the notebook as well."""
    root = tmp_path / "kurs"
    for name, text in FILES.items():
        write(root / name, text)
    solution = (root / f"solutions/{NAME}/scale.py").read_text()
    long = solution.replace(
        "return 3 * z",
        "total = z + z\n    for _ in range(1):\n        total = total + z\n    return total",
    )
    write(root / f"solutions/{NAME}/scale.py", long)
    write(root / f"assignments/{NAME}/scale.py", long)
    with pytest.raises(Exception, match="solution"):
        init(root)
    assert not (root / "source").exists()


def test_a_course_id_that_nbgrader_cannot_use(root):
    """It becomes a folder's name."""
    with pytest.raises(UsageError, match="cannot be a course id"):
        wishes_of(find_course(root), course_id="../x", exchange=None)


def test_doctor_is_content_with_what_init_wrote(root):
    """All that does not depend on the machine is as it should be."""
    found = findings(root)
    for name in ("versions", "configuration", "list for sanitizing", "list for grading",
                 "list for releasing", "ended autograde", "lateness", "server's Python", "hand-ins",
                 "source notebooks", "gradebook"):  # fmt: skip
        assert found[name].works, found[name]


def quick(root: Path) -> dict[str, doctor.Finding]:
    """What doctor finds without starting another Python."""
    course = find_course(root)
    with nbgrader_app(course) as app:
        found = [
            *doctor._examine_lists(app),
            doctor._examine_lateness(app),
            *doctor._examine_folders(course, app),
        ]
        return {finding.name: finding for finding in (*found, doctor._examine_database(app))}


@pytest.mark.parametrize(
    ("old", "new", "name", "said"),
    [
        ('    "autograder.nbgrader.grading.SandboxGrade",\n', '    "nbgrader.preprocessors.Execute",\n',
         "list for grading", "Execute is in force"),
        ('    "autograder.nbgrader.grading.SaveComments",\n', "", "list for grading", "SaveComments is missing"),
        ('    "autograder.nbgrader.sanitize_notebook.EscapeMarkdown",\n', "", "list for sanitizing", "is missing"),
        ('    "autograder.nbgrader.stubs.ClearOtherSolutions",\n', "", "list for releasing", "is missing"),
        ('    "nbgrader.preprocessors.SaveAutoGrades",\n    "autograder.nbgrader.grading.SaveComments",\n',
         '    "autograder.nbgrader.grading.SaveComments",\n    "nbgrader.preprocessors.SaveAutoGrades",\n',
         "list for grading", "the order is"),
        ("c.Autograde.exporter_class", "c.Autograde.other", "ended autograde", "without points"),
        ("c.AssignLatePenalties.plugin_class", "c.AssignLatePenalties.other", "lateness", "nbgrader's own"),
        ("c.CourseDirectory.course_id = 'scaling'",
         "c.CourseDirectory.course_id = 'scaling'\nc.CourseDirectory.submitted_directory = 'other'",
         "hand-ins", "other"),
    ],
)  # fmt: skip
def test_doctor_names_what_is_wrong(root, old, new, name, said):
    """One change of the configuration, one finding with its remedy."""
    path = root / CONFIG_FILE
    before = path.read_text()
    assert old in before
    path.write_text(before.replace(old, new))
    try:
        finding = quick(root)[name]
    finally:
        path.write_text(before)
    assert not finding.works
    assert said in finding.found
    assert finding.remedy


def test_doctor_sees_a_list_that_was_added_to(root):
    """Lazy operations are applied twice in the course's folder."""
    entries = [*SANITIZE, SANITIZE[0]]
    finding = doctor._examine_list("sanitizing", entries, SANITIZE)
    assert not finding.works
    assert "more than once" in finding.found


def test_doctor_sees_what_everybody_can_read(tmp_path):
    """A folder is closed when others cannot enter it, or one above it."""
    folder = tmp_path / "a/hidden"
    folder.mkdir(parents=True)
    for part in (tmp_path, *tmp_path.parents):
        if not part.stat().st_mode & 0o001:
            assert not doctor.readable_by_others(folder)
            return
    folder.chmod(0o755)
    assert doctor.readable_by_others(folder)
    folder.chmod(0o750)
    assert not doctor.readable_by_others(folder)
    folder.chmod(0o755)
    (tmp_path / "a").chmod(0o700)
    assert not doctor.readable_by_others(folder)


def test_doctor_without_a_gradebook(root, tmp_path):
    """It is missed, and not made by looking."""
    path = root / "gradebook.db"
    away = tmp_path / "gradebook.db"
    path.rename(away)
    try:
        finding = quick(root)["gradebook"]
        assert not finding.works
        assert not path.exists()
    finally:
        away.rename(path)


def test_doctor_on_the_command_line(root):
    """One JSON document per finding; exit status 1 if one is not right."""
    done = run_here(root, "nbgrader", "doctor", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == (0 if all(line["works"] for line in lines) else 1), done.stderr
    assert {"name", "works", "found", "remedy"} == set(lines[0])


def test_doctor_shows_paths_in_full(root):
    """They are there to be copied: long ones are folded, not cut."""
    shown = run_here(root, "nbgrader", "doctor").stdout
    assert "…" not in shown
    assert CONFIG_FILE in "".join(shown.split())


def test_init_on_the_command_line_says_what_comes_next(root):
    """The commands of nbgrader, in their order."""
    done = run_here(root, "nbgrader", "init", "15")
    assert done.returncode == 0, done.stderr
    for word in ("doctor", "generate_assignment 15-scale", "autograde 15-scale"):
        assert word in done.stderr


def test_without_nbgrader_it_says_what_to_install(tmp_path):
    """A machine without the extra: no traceback, and --help works."""
    for name, text in FILES.items():
        write(tmp_path / name, text)
    code = "import sys; sys.modules['nbgrader'] = None; from autograder.cli.main import main; main({})"
    command = [sys.executable, "-c", code.format(["nbgrader", "init"])]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "-m pip install 'nbgrader>=0.9.5'" in done.stderr


def test_the_command_line_does_not_load_nbgrader():
    """It takes seconds and 100 MB: only the commands that need it load it."""
    code = (
        "import sys, autograder.cli.main as m, importlib\n"
        "for name in m.COMMANDS: importlib.import_module('autograder.cli.' + m.module_of(name))\n"
        "assert not [n for n in sys.modules if n.split('.')[0] in ('nbgrader', 'nbconvert')]"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
