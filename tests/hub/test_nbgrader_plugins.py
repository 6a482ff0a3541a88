"""nbgrader's zip_collect, export and late penalties with our plugins."""

from __future__ import annotations

import contextlib
import csv
import io
import shutil
import zipfile
from types import SimpleNamespace

import pytest
from nbgrader.apps.exportapp import ExportApp
from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.plugins import CsvExportPlugin
from traitlets.config import Configurable

from autograder.errors import UsageError
from autograder.nbgrader.app import gradebook
from autograder.nbgrader.grades_csv import COLUMNS, GradesCsv
from autograder.nbgrader.late import LatePolicy
from tests.helpers.nbgrader_course import DOUBLE, NAME, TRIPLE, Hub
from tests.helpers.tiny_course import write

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
]


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Hub:
    """A course with two hand-ins in its gradebook."""
    made = Hub(tmp_path_factory.mktemp("nbgrader") / "scaling")
    made.hand_in("ada", DOUBLE, TRIPLE, answer="Because.")
    stamp = made.root / f"submitted/ada/{NAME}/timestamp.txt"
    stamp.write_text("2026-11-04 12:00:00.000000 UTC")
    made.hand_in("emmy", DOUBLE)
    assert made.autograde()["success"]
    return made


def export(hub: Hub, plugin: type, **settings) -> bytes:
    """What `nbgrader export` writes."""
    target = hub.root / "grades.csv"
    with hub.app() as app, gradebook(app) as book:
        made = plugin(parent=app)
        made.to = str(target)
        for name, value in settings.items():
            setattr(made, name, value)
        made.export(book)
    return target.read_bytes()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_autograde_takes_off_what_the_policy_says(hub):
    """A tenth of 9 points for each of two days begun, off the points of that hand-in."""
    with hub.app() as app, gradebook(app) as book:
        found = book.find_submission(NAME, "ada")
        assert float(found.late_submission_penalty) == pytest.approx(1.8)
        assert float(book.find_submission(NAME, "emmy").late_submission_penalty) == 0.0


def test_the_table_has_what_nbgraders_own_has(hub):
    """The same columns and numbers, and one more: whether somebody has to grade yet."""
    ours, theirs = rows(export(hub, GradesCsv)), rows(export(hub, CsvExportPlugin))
    assert list(ours[0]) == list(COLUMNS)
    assert [row["student_id"] for row in ours] == [row["student_id"] for row in theirs]
    for mine, stock in zip(ours, theirs, strict=True):
        for column in ("raw_score", "late_submission_penalty", "score", "max_score"):
            assert float(mine[column]) == pytest.approx(float(stock[column])), column
    assert {row["student_id"]: row["needs_manual_grade"] for row in ours} == {
        "ada": "1",
        "emmy": "0",
    }


def test_names_cannot_break_the_table_or_be_formulas(hub):
    """Quoted, and harmless in a spreadsheet; nbgrader's own table breaks."""
    with hub.app() as app, gradebook(app) as book:
        book.update_or_create_student(
            "ada", last_name='Love, "l"', first_name="=1+1", email="ä@x.de"
        )
    try:
        data = export(hub, GradesCsv)
        ada = next(row for row in rows(data) if row["student_id"] == "ada")
        assert ada["last_name"] == 'Love, "l"'
        assert ada["first_name"] == "'=1+1"
        assert data.startswith(b"\xef\xbb\xbf")
        stock = next(r for r in rows(export(hub, CsvExportPlugin)) if r["student_id"] == "ada")
        assert stock["first_name"] != "=1+1"
    finally:
        with hub.app() as app, gradebook(app) as book:
            book.update_or_create_student(
                "ada", last_name="Lovelace", first_name="Ada", email=None
            )


def test_one_student_and_one_assignment_can_be_chosen(hub):
    """As with nbgrader's own plugin."""
    assert [r["student_id"] for r in rows(export(hub, GradesCsv, student=["emmy"]))] == ["emmy"]
    assert rows(export(hub, GradesCsv, assignment=["other"])) == []


def test_the_command_finds_the_plugin_in_the_configuration(hub, monkeypatch):
    """`nbgrader export` without options uses ours."""
    monkeypatch.chdir(hub.root)
    app = ExportApp()
    app.initialize(argv=["--to", "by-command.csv"])
    assert app.plugin_class is GradesCsv
    app.reset()


def late(hub: Hub, student: str, seconds: float, score: float = 6.0) -> float:
    """What the plugin says, below parents like those it has in nbgrader."""
    converter = Configurable()
    converter.coursedir = SimpleNamespace(root=str(hub.root))
    penalties = Configurable(parent=Configurable(parent=converter))
    penalties.assignment_id = NAME
    return LatePolicy(parent=penalties).late_submission_penalty(student, score, seconds)


@pytest.mark.parametrize(
    ("seconds", "score", "penalty"),
    [
        (1, 6.0, 0.9),
        (86_400, 6.0, 0.9),
        (86_401, 6.0, 1.8),
        (20 * 86_400, 6.0, 6.0),
        (1, 0.5, 0.5),
    ],
)
def test_the_penalty_is_that_of_the_policy(hub, seconds, score, penalty):
    """Each day begun, never more than there is."""
    assert late(hub, "ada", seconds, score) == pytest.approx(penalty)


def test_extensions_and_exemptions_count(hub):
    """Whoever has more time, or is exempt, loses nothing for it."""
    text = "student,assignment,extension\nada,15,+2d\nemmy,15,exempt\n"
    table = write(hub.root / "extensions.csv", text)
    try:
        assert late(hub, "ada", 86_400) == 0.0
        assert late(hub, "ada", 3 * 86_400) == pytest.approx(0.9)
        assert late(hub, "emmy", 30 * 86_400) == 0.0
    finally:
        table.unlink()


def zip_collect(hub: Hub, files: dict[str, bytes]) -> None:
    """Put an archive where nbgrader looks for downloads, and collect it as its command does."""
    folder = hub.root / f"downloaded/{NAME}/archive"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if files:
        with zipfile.ZipFile(folder / "class.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for path, data in files.items():
                archive.writestr(path, data)
    app = ZipCollectApp()
    with contextlib.chdir(hub.root):
        try:
            app.initialize(argv=[NAME, "--force"])
            app.start()
        finally:
            app.reset()


def test_a_download_of_a_class_is_collected(hub):
    """Folders named after students of the roster become their hand-ins; others are set aside."""
    notebook = (hub.root / f"submitted/ada/{NAME}/{NAME}.ipynb").read_bytes()
    files = {
        "ada/lab (1).ipynb": notebook + b"\n\n",
        "EMMY/15-scale.ipynb": notebook + b"\n",
        "stranger/15-scale.ipynb": notebook,
        "ada/__MACOSX/x": b"junk",
    }
    zip_collect(hub, files)
    assert (hub.root / f"submitted/emmy/{NAME}/{NAME}.ipynb").read_bytes() == notebook + b"\n"
    assert (hub.root / f"submitted/ada/{NAME}/{NAME}.ipynb").read_bytes() == notebook + b"\n\n"
    assert not (hub.root / "submitted/stranger").exists()
    unmatched = hub.root / f"downloaded/{NAME}/unmatched/stranger"
    assert unmatched.is_dir()


def test_an_archive_that_leaves_its_folder_writes_nothing_elsewhere(hub):
    """Its path is refused; nbgrader's own extractor trusts it."""
    files = {"ada/../../../evil.py": b"x", "emmy/15-scale.ipynb": b"{}"}
    zip_collect(hub, files)
    assert (hub.root / f"submitted/emmy/{NAME}/{NAME}.ipynb").read_bytes() == b"{}"
    assert not list(hub.root.rglob("evil.py"))
    assert not (hub.root.parent / "evil.py").exists()


def test_a_bomb_is_refused(hub):
    """A hand-in unpacks to 20 MiB at most."""
    files = {"ada/15-scale.ipynb": b"0" * (64 << 20), "emmy/15-scale.ipynb": b"{  }"}
    zip_collect(hub, files)
    assert (hub.root / f"submitted/emmy/{NAME}/{NAME}.ipynb").read_bytes() == b"{  }"
    extracted = hub.root / f"downloaded/{NAME}/extracted"
    assert sum(path.stat().st_size for path in extracted.rglob("*") if path.is_file()) < 1 << 20
    assert (hub.root / f"submitted/ada/{NAME}/{NAME}.ipynb").stat().st_size < 1 << 20


def test_an_empty_folder_of_downloads_says_so(hub):
    """Nothing to collect is no success."""
    with pytest.raises(UsageError, match="is empty"):
        zip_collect(hub, {})
