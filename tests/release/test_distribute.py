"""Every student gets the files, and nobody's work is overwritten."""

import pytest

from autograder.errors import ContentError, UsageError
from autograder.release.distribute import distribute
from tests.helpers.tiny_course import FILES, edit, write

STUB = FILES["assignments/02-lines/lines.py"]


def test_every_student_gets_the_files(course, lines, tmp_path):
    """Each student of the roster has a folder with what the archive holds."""
    records = list(distribute(course, lines, tmp_path / "to"))
    assert [record.student.id for record in records] == ["ada", "emmy"]
    for record in records:
        folder = tmp_path / "to" / record.student.id / "02-lines"
        assert record.folder == folder
        there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        assert there == set(record.added)
        assert {"lines.py", "README.en.md", "statement.de.md"} <= there
        assert not {"notes.txt", "hidden", "assignment.toml"} & there
        assert (folder / "lines.py").read_text() == STUB


def test_a_second_time_changes_nothing(course, lines, tmp_path):
    """Distributing again adds nothing and reports every file as it is."""
    first = list(distribute(course, lines, tmp_path / "to"))
    again = list(distribute(course, lines, tmp_path / "to"))
    assert [record.unchanged for record in again] == [record.added for record in first]
    assert not any(record.added or record.kept or record.problem for record in again)


def test_a_students_work_is_kept(course, lines, tmp_path):
    """A file that differs stays, byte for byte, and is reported; the others' are untouched."""
    list(distribute(course, lines, tmp_path / "to"))
    mine = write(tmp_path / "to/ada/02-lines/lines.py", "my work\n")
    ada, emmy = distribute(course, lines, tmp_path / "to")
    assert ada.kept == ("lines.py",)
    assert mine.read_text() == "my work\n"
    assert emmy.kept == ()


def test_a_changed_handout_does_not_replace_anything(course, lines, folder, tmp_path):
    """When we change a file that is handed out already, students keep theirs and we are told."""
    list(distribute(course, lines, tmp_path / "to"))
    write(folder / "statement.en.md", "better\n")
    records = list(distribute(course, lines, tmp_path / "to"))
    kept = ("MANIFEST.json", "statement.en.html", "statement.en.md")
    assert [record.kept for record in records] == [kept] * 2


def test_new_files_are_added(course, lines, tmp_path):
    """What is new, or was deleted, is added beside the student's work."""
    list(distribute(course, lines, tmp_path / "to"))
    folder = tmp_path / "to/ada/02-lines"
    write(folder / "own.py", "x = 1\n")
    (folder / "points.csv").unlink()
    write(course.paths.student_template / "help" / "new.md", "new\n")
    ada, emmy = distribute(course, lines, tmp_path / "to")
    assert ada.added == ("help/new.md", "points.csv")
    assert emmy.added == ("help/new.md",)
    assert (folder / "own.py").exists()


@pytest.mark.parametrize("place", ["ada", "ada/02-lines"])
def test_links_are_not_followed(course, lines, tmp_path, place):
    """A student's link does not lead us into another folder, and nobody else is affected."""
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "to" / place
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    ada, emmy = distribute(course, lines, tmp_path / "to")
    assert "is a link" in ada.problem
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert not emmy.problem
    assert emmy.added


@pytest.mark.parametrize("target", ["secret.txt", "not-there.txt"])
def test_a_linked_file_is_kept(course, lines, tmp_path, target):
    """A link in place of a file is neither read nor written through."""
    write(tmp_path / "secret.txt", STUB)
    link = tmp_path / "to/ada/02-lines/lines.py"
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / target)
    ada, _ = distribute(course, lines, tmp_path / "to")
    assert ada.kept == ("lines.py",)
    assert link.is_symlink()
    assert not (tmp_path / "not-there.txt").exists()


def test_a_folder_that_cannot_be_filled_is_reported(course, lines, tmp_path):
    """A file where a student's folder should be is that student's problem only."""
    write(tmp_path / "to/ada", "a file\n")
    ada, emmy = distribute(course, lines, tmp_path / "to")
    assert str(tmp_path / "to/ada") in ada.problem
    assert not emmy.problem


def test_each_student_is_reported_in_turn(course, lines, tmp_path):
    """A progress bar can follow: the second folder is made after the first was reported."""
    steps = distribute(course, lines, tmp_path / "to")
    assert next(steps).student.id == "ada"
    assert not (tmp_path / "to/emmy").exists()


def test_a_leak_is_refused_before_anything_is_written(course, lines, folder, tmp_path):
    """What package refuses, distribute refuses as well."""
    edit(folder / "answers.py", '""', '"-b/a"')
    with pytest.raises(ContentError, match="solution"):
        distribute(course, lines, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_without_a_roster_nothing_is_written(course, lines, tmp_path):
    """A missing roster is an error that names the file."""
    course.paths.roster.unlink()
    with pytest.raises(ContentError, match=r"roster\.csv"):
        distribute(course, lines, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_stubs_are_not_put_where_hand_ins_lie(course, lines):
    """submitted/ has the same layout; stubs in it would be graded as hand-ins."""
    with pytest.raises(UsageError, match="not for files handed out"):
        distribute(course, lines, course.paths.submitted)
