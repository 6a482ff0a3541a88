"""All pages of a course on disk."""

import dataclasses
import json
import os
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import unquote

import pytest

from autograder.collect import store as intake
from autograder.course.course import Feedback
from autograder.course.records import Level, Text
from autograder.errors import EngineError
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.store import Store
from autograder.report.site import Settings, write_letters, write_reports
from tests.helpers.permissions import open_place, ordinary_user
from tests.report import samples
from tests.report.test_feedback import Reader

COURSE = Text(de="Neuronale Netze", en="Neural networks")
DEADLINE = datetime(2026, 11, 2, 23, 59, tzinfo=timezone(timedelta(hours=1)))
DRAW = """
def draw(figure, data, language):
    figure.subplots().plot(data["z"])
"""


@pytest.fixture
def course(tmp_path):
    """Two assignments; the first has a picture and one hand-in of each kind."""
    folder = tmp_path / "course" / "02-activations"
    (folder / "hidden").mkdir(parents=True)
    (folder / "hidden" / "picture.py").write_text(DRAW)
    first = samples.assignment(folder)
    second = dataclasses.replace(first, name="03-derivatives", folder=tmp_path / "none")
    return [first, second]


@pytest.fixture
def store(tmp_path):
    """One of each kind, one damaged."""
    store = Store(tmp_path / "results")
    for make in samples.EVERY:
        run = {"picture": {"z": [0.0, 1.0, 0.5]}, "output": samples.HIDDEN}
        store.write(make(), run)
    damaged = store.folder("zoe", "02-activations")
    damaged.mkdir(parents=True)
    (damaged / "result.json").write_text("{")
    return store


def texts(folder):
    """Every page below a folder."""
    return {
        p: p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.suffix in (".html", ".md")
    }


def test_every_student_gets_both_pages(course, store, tmp_path):
    """A page as HTML and one as Markdown for each readable result; the damaged one is told."""
    written = write_reports(course, store, tmp_path / "out", Settings(course=COURSE))
    assert written.pages == len(samples.EVERY)
    assert [d.student for d in written.damaged] == ["zoe"]
    assert len(texts(written.feedback)) == 2 * len(samples.EVERY)
    assert "data:image/svg" in (written.feedback / "ben" / "02-activations.html").read_text()


def test_what_students_get_lies_apart_from_what_instructors_get(course, store, tmp_path):
    """Names of checks and of other students are in `instructor` only."""
    write_reports(course, store, tmp_path / "out", Settings(course=COURSE))
    for path, text in texts(tmp_path / "out" / "feedback").items():
        assert "test_sigmoid" not in text
        assert samples.HIDDEN not in text
        assert path.parent.name == "ben" or "für ben" not in text


@pytest.mark.parametrize("level", list(Level))
def test_the_level_holds_on_every_page(course, store, tmp_path, level):
    """The hidden value is on pages of `everything` and on no other."""
    settings = Settings(course=COURSE, feedback=Feedback(level=level))
    write_reports(course, store, tmp_path / "out", settings)
    found = [p for p, t in texts(tmp_path / "out" / "feedback").items() if samples.HIDDEN in t]
    assert bool(found) == (level is Level.EVERYTHING)


@pytest.mark.parametrize(("minutes", "shown"), [(-1, False), (1, True)])
def test_the_level_may_rise_after_the_deadline(course, store, tmp_path, minutes, shown):
    """Before it the one level holds, after it the other."""
    course[0] = dataclasses.replace(course[0], deadline=DEADLINE)
    settings = Settings(
        course=COURSE,
        feedback=Feedback(level=Level.PUBLIC, after_deadline=Level.EVERYTHING),
        now=DEADLINE + timedelta(minutes=minutes),
    )
    written = write_reports(course, store, tmp_path / "out", settings)
    assert any(samples.HIDDEN in text for text in texts(written.feedback).values()) == shown


def test_without_a_deadline_it_never_rises(course, store, tmp_path):
    """What is not over shows no more."""
    feedback = Feedback(level=Level.SENTENCES, after_deadline=Level.EVERYTHING)
    settings = Settings(course=COURSE, feedback=feedback)
    written = write_reports(course, store, tmp_path / "out", settings)
    assert not any(samples.HIDDEN in text for text in texts(written.feedback).values())


def receive(submitted, student, when):
    """A collected hand-in with its receipt."""
    with intake.Store(submitted).staging(student, "02-activations") as staged:
        (staged / "activations.py").write_text(f"# {student}")
        receipt = intake.Receipt(
            student=student,
            assignment="02-activations",
            sha256=intake.folder_fingerprint(staged),
            handed_in=intake.receipt_time(when.timestamp()),
            source="test",
        )
        intake.Store(submitted).place(staged, receipt)


def test_late_hand_ins_are_listed_by_how_much(course, store, tmp_path):
    """From the receipts of collecting; a second before the deadline is in time."""
    submitted = tmp_path / "submitted"
    course[0] = dataclasses.replace(course[0], deadline=DEADLINE)
    receive(submitted, "ada", DEADLINE - timedelta(seconds=1))
    receive(submitted, "ben", DEADLINE + timedelta(hours=26, minutes=5))
    receive(submitted, "cleo", DEADLINE + timedelta(seconds=20))
    settings = Settings(course=COURSE, language="en", counting=Counting(submitted=submitted))
    (overview,) = write_reports(
        course, store, tmp_path / "out", settings, only=["02-activations"]
    ).overviews
    text = " ".join("".join(Reader(overview.read_text()).text).split())
    assert "Deadline: 2026-11-02 23:59." in text
    assert "ben2026-11-04 02:041 day 2 h" in text
    assert "cleo2026-11-02 23:591 min" in text
    assert f"Without a known time: {len(samples.EVERY) - 3 + 1}." in text  # and the damaged one
    document = json.loads((overview.parent / "02-activations.json").read_text())
    assert [entry["student"] for entry in document["late"]] == ["ben", "cleo"]
    assert document["late"][1]["seconds"] == 20.0


def test_an_anonymous_overview_tells_no_times(course, store, tmp_path):
    """When somebody handed in can be who."""
    submitted = tmp_path / "submitted"
    course[0] = dataclasses.replace(course[0], deadline=DEADLINE)
    receive(submitted, "ben", DEADLINE + timedelta(hours=3))
    settings = Settings(course=COURSE, counting=Counting(submitted=submitted), anonymous=True)
    write_reports(course, store, tmp_path / "out", settings, only=["02-activations"])
    page = (tmp_path / "out" / "instructor" / "02-activations.html").read_text()
    assert "3 Std." in page
    assert "03.11.2026" not in page


def test_each_student_reads_their_language(course, store, tmp_path):
    """The roster decides; whoever it does not name gets the course's language."""
    settings = Settings(course=COURSE, language="de", languages={"ben": "en"})
    written = write_reports(course, store, tmp_path / "out", settings)
    assert 'lang="en"' in (written.feedback / "ben" / "02-activations.html").read_text()
    assert 'lang="de"' in (written.feedback / "ada" / "02-activations.html").read_text()


def test_every_link_leads_to_a_file(course, store, tmp_path):
    """Links between pages, to the CSV files and to the JSON are not broken."""
    written = write_reports(course, store, tmp_path / "out", Settings(course=COURSE))
    for page in (written.index, *written.overviews):
        hrefs = [a["href"] for a in Reader(page.read_text()).named("a")]
        hrefs = [href for href in hrefs if not href.startswith("#")]
        assert hrefs
        for href in hrefs:
            path, _, fragment = href.partition("#")
            target = page.parent / unquote(path, errors="surrogateescape")
            assert target.exists(), href
            assert not fragment or f'id="{fragment}"' in target.read_text(), href


def test_one_assignment_leaves_the_others_alone(course, store, tmp_path):
    """`only` writes one assignment's pages; the index still has the whole course."""
    store.write(dataclasses.replace(samples.perfect(), assignment="03-derivatives"), {})
    out = tmp_path / "out"
    written = write_reports(course, store, out, Settings(course=COURSE), only=["03-derivatives"])
    assert [path.name for path in written.overviews] == ["03-derivatives.html"]
    assert written.pages == 1
    index = written.index.read_text()
    assert "02-activations" in index
    assert 'href="02-activations.html"' not in index


def test_several_processes_write_the_same_bytes(course, store, tmp_path):
    """More processes are faster and nothing else."""
    for n in range(60):
        store.write(samples.perfect(f"s{n:03}"), {"picture": {"z": [float(n % 3)]}})
    seen = []
    for jobs in (1, 3):
        out = tmp_path / str(jobs)
        write_reports(
            course, store, out, Settings(course=COURSE), jobs=jobs,
            progress=lambda *told: seen.append(told),
        )  # fmt: skip
    one, three = (
        {p.relative_to(tmp_path / n): t for p, t in texts(tmp_path / n).items()} for n in "13"
    )
    assert one == three
    assert ("reading results", 134, 134) in seen  # two assignments, one student's is damaged
    assert seen[-1] == ("writing pages", 66, 66)


def test_pages_written_again_are_the_same(course, store, tmp_path):
    """A second run changes no byte, and draws nothing anew."""
    calls = tmp_path / "calls"
    source = course[0].hidden / "picture.py"
    source.write_text(f"{DRAW}    open({str(calls)!r}, 'a').write('x')\n")
    out = tmp_path / "out"
    write_reports(course, store, out, Settings(course=COURSE))
    before = texts(out)
    write_reports(course, store, out, Settings(course=COURSE))
    assert texts(out) == before
    assert calls.read_text() == "x"


def test_an_anonymous_report_has_no_names_for_instructors(course, store, tmp_path):
    """Neither overview nor index name a student or link to one."""
    settings = Settings(course=COURSE, anonymous=True)
    write_reports(course, store, tmp_path / "out", settings)
    for path in (tmp_path / "out" / "instructor").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(ada|ben|cleo|dora|emil|zoe)\b", text), path.name
        assert "feedback/" not in text


def test_a_course_without_results_has_an_index(course, tmp_path):
    """Before anybody has handed in, there is a page that says so."""
    written = write_reports(
        course, Store(tmp_path / "no"), tmp_path / "out", Settings(course=COURSE)
    )
    assert written.pages == 0
    assert "Noch keine Ergebnisse" in written.index.read_text()


def test_names_that_are_no_utf8_get_pages(course, tmp_path):
    """A folder name in another encoding is a student like any other."""
    store = Store(tmp_path / "results")
    name = os.fsdecode(b"caf\xe9")
    store.write(samples.perfect(name), {})
    written = write_reports(course, store, tmp_path / "out", Settings(course=COURSE))
    assert (written.feedback / name / "02-activations.html").exists()
    assert Path(written.index).read_text(encoding="utf-8")


def everything_below(folder):
    """Path -> content and times."""
    return {
        p: (p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
        for p in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("changes", [False, True])
def test_an_archive_of_results_is_read_and_left_as_it_is(course, changes):
    """Not a file is made or changed in a folder that may only be read; the pages are complete."""
    with open_place() as place:
        course = [dataclasses.replace(a, folder=place / "none") for a in course]
        store = Store(place / "archive")
        for make in samples.EVERY:
            store.write(make(), {})
        paths = [store.root, *store.root.rglob("*")]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        before = everything_below(store.root)
        (place / "reports").mkdir(mode=0o777)
        (place / "reports").chmod(0o777)
        settings = Settings(course=COURSE, draw=lambda _assignment: None)
        with ordinary_user():
            if changes:
                assert write_letters(course, store, place / "reports", settings) == []
            written = write_reports(course, store, place / "reports", settings)
        assert written.pages == len(samples.EVERY)
        assert everything_below(store.root) == before
        for path in paths:
            path.chmod(0o755)


def test_a_change_in_an_archive_is_told_all_the_same(course, tmp_path, monkeypatch):
    """Whom it was told is noted nowhere then."""
    store = Store(tmp_path / "archive")
    old = samples.EVERY[0]()
    store.write(old, {})
    store.tell(old.student, old.assignment)
    store.write(dataclasses.replace(old, points=old.points - 0.5), {})

    def refuse(path, _data, **_more):
        raise EngineError(f"Cannot write in {path.parent}: Read-only file system.")

    monkeypatch.setattr("autograder.gradebook.store.replace", refuse)
    settings = Settings(course=COURSE)
    assert len(write_letters(course, store, tmp_path / "reports", settings)) == 1
    assert len(write_letters(course, store, tmp_path / "reports", settings)) == 1
