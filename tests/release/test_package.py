"""Archives hold what is on the list, and are the same bytes every time."""

import hashlib
import json
import os
import stat
import zipfile
from dataclasses import replace

import pytest

from autograder.content.discover import discover, find_assignment
from autograder.course.course import read_course
from autograder.course.records import Heading
from autograder.errors import ContentError, UsageError
from autograder.release import repairs_zip
from autograder.release.manifest import folder_manifest
from autograder.release.package import package
from autograder.workspace import FILES as FILES_OF_THE_FOLDER
from tests.helpers.tiny_course import FILES, edit, write

HANDED_OUT = {
    "statement.de.md",
    "statement.en.md",
    "statement.de.html",
    "statement.en.html",
    "lines.py",
    "answers.py",
    "test_public.py",
    "points.csv",
    "plot_lines.py",
    "questions.md",
    "README.en.md",
    ".gitignore",
    "pytest.ini",
    *FILES_OF_THE_FOLDER,
    repairs_zip.NAME,
    "MANIFEST.json",
}


def contents(archive):
    """Names and bytes of an archive."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def refused(course, assignment, out):
    """The message with which packaging is refused; nothing is written then."""
    with pytest.raises(ContentError) as caught:
        package(course, [assignment], out)
    assert not out.exists()
    return caught.value.message


def test_an_archive_holds_exactly_what_is_on_the_list(course, lines, tmp_path):
    """Statements, stubs, public tests, named files and the template, under one folder."""
    (done,) = package(course, [lines], tmp_path / "out")
    found = contents(done.archive)
    assert set(found) == {f"02-lines/{name}" for name in HANDED_OUT}
    assert found["02-lines/lines.py"].decode() == FILES["assignments/02-lines/lines.py"]
    assert done.files == tuple(sorted(HANDED_OUT))


def test_nothing_of_the_secret_folders_is_in_an_archive(course, tmp_path):
    """No byte sequence planted in hidden suites and solutions turns up."""
    for done in package(course, discover(course), tmp_path / "out"):
        everything = b"".join(contents(done.archive).values())
        for secret in (b"SECRET", b"vertical line", b"2 * x", b"-b/a"):
            assert secret not in everything


def test_the_hashes_are_those_of_the_files(course, lines, tmp_path):
    """MANIFEST.json names every other file with its SHA-256; the record has the archive's."""
    (done,) = package(course, [lines], tmp_path / "out")
    found = contents(done.archive)
    manifest = json.loads(found.pop("02-lines/MANIFEST.json"))
    assert manifest["assignment"] == "02-lines"
    assert manifest["files"] == {
        name.partition("/")[2]: hashlib.sha256(data).hexdigest() for name, data in found.items()
    }
    assert done.sha256 == hashlib.sha256(done.archive.read_bytes()).hexdigest()
    assert done.size == done.archive.stat().st_size


def test_the_same_course_gives_the_same_bytes(course, lines, tmp_path):
    """Place, times and modes of the files, and the order they were made in, leave no trace."""
    (one,) = package(course, [lines], tmp_path / "one")
    for name in reversed(FILES):
        write(tmp_path / "elsewhere" / name, FILES[name])
        os.utime(tmp_path / "elsewhere" / name, (1_000_000_000, 1_000_000_000))
        (tmp_path / "elsewhere" / name).chmod(0o700)
    copy = read_course(tmp_path / "elsewhere" / "course.toml")
    (two,) = package(copy, [find_assignment(copy, "02")], tmp_path / "two")
    assert one.archive.read_bytes() == two.archive.read_bytes()


def test_every_entry_is_an_ordinary_file(course, lines, tmp_path):
    """Entries are sorted, stored, dated alike, and readable by everybody."""
    (done,) = package(course, [lines], tmp_path / "out")
    with zipfile.ZipFile(done.archive) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.external_attr >> 16 == stat.S_IFREG | 0o644
            assert entry.compress_type == zipfile.ZIP_STORED


def test_only_the_languages_of_the_course_are_handed_out(course, tmp_path):
    """A course in English needs and packs no German statement."""
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\nlanguages = ["en"]')
    (course.paths.assignments / "02-lines" / "statement.de.md").unlink()
    english = read_course(course.root / "course.toml")
    (done,) = package(english, [find_assignment(english, "02")], tmp_path / "out")
    assert not {"statement.de.md", "statement.de.html"} & set(done.files)
    assert {"statement.en.md", "statement.en.html"} <= set(done.files)


def test_each_archive_is_reported_when_it_is_written(course, tmp_path):
    """A progress bar can follow: one record at a time, the later archives not yet there."""
    steps = package(course, discover(course), tmp_path / "out")
    assert next(steps).assignment == "01-double"
    written = {path.name.partition(".")[0] for path in (tmp_path / "out").iterdir()}
    assert written == {"01-double"}
    assert next(steps).archive == tmp_path / "out" / "02-lines.zip"


def test_one_leak_stops_all_archives(course, folder, tmp_path):
    """When the second assignment leaks, the first is not written either."""
    write(folder / "plot_lines.py", "SECRET = 'slope of (0, 0) and (2, 6) is 3'\n")
    with pytest.raises(ContentError):
        package(course, discover(course), tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "name",
    sorted(
        (
            HANDED_OUT
            & {n.rpartition("/")[2] for n in FILES if n.startswith("assignments/02-lines")}
        )
        - {"lines.py", "answers.py", "test_public.py"}  # these can be derived
    ),
)
def test_a_missing_file_is_named(course, lines, folder, tmp_path, name):
    """Each file on the list has to be there."""
    (folder / name).unlink()
    assert str(folder / name) in refused(course, lines, tmp_path / "out")


def test_written_questions_need_their_file(course, folder, tmp_path):
    """An assignment with written questions hands out questions.md."""
    edit(folder / "assignment.toml", ', "questions.md"', "")
    message = refused(course, find_assignment(course, "02"), tmp_path / "out")
    assert "questions.md is not handed out" in message


def test_the_template_leaves_caches_behind(course, lines, tmp_path):
    """What running pytest in the template leaves there is not handed out."""
    template = course.paths.student_template
    write(template / ".pytest_cache" / "README.md", "cache\n")
    write(template / "__pycache__" / "x.pyc", "cache\n")
    write(template / "help" / "first_steps.md", "kept\n")
    (done,) = package(course, [lines], tmp_path / "out")
    assert set(done.files) == HANDED_OUT | {"help/first_steps.md"}


def test_a_hint_says_where_to_read(course):
    """In the student's language, also where there is no hint; nothing without a heading."""
    path = course.paths.assignments / "02-lines" / "hints.toml"
    lines = find_assignment(course, "02")
    heading = Heading(lecture="L1", words="Steigung", english="Slopes")
    more = {"slope": (heading,), "Line.at": (heading,), "why_straight": ()}
    exercises = tuple(replace(e, lectures=more.get(e.name)) for e in lines.exercises)
    write(path, '[slope]\nde = "Teile."\nen = "Divide."\n["Line.at"]\nde = "a"\nen = "b"\n')
    document = json.loads(folder_manifest(course, replace(lines, exercises=exercises), {}))
    found = {entry["name"]: entry for entry in document["exercises"]}
    assert found["slope"]["hint"] == {"de": "Teile.", "en": "Divide."}
    assert found["slope"]["read"] == {"de": "L1, Steigung", "en": "L1, Steigung (Slopes)"}
    assert (found["why_straight"]["hint"], found["why_straight"]["read"]) == (None, None)
    path.unlink()
    document = json.loads(folder_manifest(course, replace(lines, exercises=exercises), {}))
    assert document["exercises"][1]["hint"] is None
    assert document["exercises"][1]["read"]["de"] == "L1, Steigung"


@pytest.mark.parametrize("name", ["lines.py", "Lines.py", "MANIFEST.json"])
def test_template_and_assignment_share_no_name(course, lines, tmp_path, name):
    """Two files that would become one, on Windows too, are refused."""
    write(course.paths.student_template / name, "# other\n")
    assert name in refused(course, lines, tmp_path / "out")


@pytest.mark.parametrize(
    "inside",
    ["assignments/02-lines", "solutions", "student_template/zips", "submitted", "results"],
)
def test_archives_are_not_written_into_the_course(course, lines, inside):
    """An archive in the course's own folders would be handed out, or graded, next time."""
    with pytest.raises(UsageError, match="not for files handed out"):
        package(course, [lines], course.root / inside)


def test_a_target_that_cannot_be_written_is_a_usage_error(course, lines, tmp_path):
    """A file where the folder should be is named."""
    write(tmp_path / "out", "")
    with pytest.raises(UsageError, match="is a file"):
        package(course, [lines], tmp_path / "out")
    with pytest.raises(UsageError, match="cannot be written"):
        list(package(course, [lines], tmp_path / "out" / "below"))
