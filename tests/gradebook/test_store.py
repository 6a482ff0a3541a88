"""Reading and writing results."""

import contextlib
import errno
import json
import os
import resource
import tempfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from autograder.course.records import Status, Text
from autograder.errors import EngineError, UsageError
from autograder.gradebook import atomic_files
from autograder.gradebook.store import TOLD, Store, safe_name
from tests.helpers.permissions import open_place, ordinary_user

NAME = "02-activations"


@contextlib.contextmanager
def file_size_limit(size):
    """No file may grow beyond `size` bytes: what a full disk feels like to a writer."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def everything_in(folder):
    """Every file below a folder with its bytes."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_is_read_back(store, good):
    """A result comes back equal, and its run with it."""
    store.write(good, {"seconds": 0.5})
    assert store.read("ada", NAME) == good
    assert store.read_run("ada", NAME) == {"seconds": 0.5}


def test_the_contract_names_the_keys_in_this_order(store, good):
    """result.json begins with schema, assignment, student, status, and ends with a newline."""
    text = store.write(good, {}).read_text(encoding="utf-8")
    document = json.loads(text)
    assert list(document)[:6] == [
        "schema",
        "assignment",
        "student",
        "status",
        "points",
        "max_points",
    ]
    assert text.endswith("}\n")


def test_equal_results_give_equal_bytes(tmp_path, good):
    """Whole points as int or float, and another run, do not change a byte of result.json."""
    one, other = Store(tmp_path / "one"), Store(tmp_path / "other")
    first = one.write(good, {"seconds": 1}).read_bytes()
    again = other.write(replace(good, points=3, max_points=3), {"seconds": 2}).read_bytes()
    assert first == again


def test_umlauts_stay_readable_and_lone_surrogates_survive(store, good):
    """Text is stored as UTF-8, and what no UTF-8 can say comes back as it was."""
    message = Text(de="Größe \udcff", en="size \ud800")
    path = store.write(replace(good, message=message), {"output": "\udc80"})
    assert "Größe" in path.read_text(encoding="utf-8")
    assert store.read("ada", NAME).message == message
    assert store.read_run("ada", NAME)["output"] == "\udc80"


def test_a_points_value_that_is_no_number_is_refused(store, good):
    """NaN points are a fault of ours, and nothing is written."""
    with pytest.raises(EngineError, match="cannot be stored"):
        store.write(replace(good, points=float("nan")), {})
    assert store.students() == []


def test_arrays_and_nan_in_a_run_become_plain_json(store, good):
    """run.json is strict JSON whatever the picture's data hold."""
    store.write(good, {"picture": {"y": np.array([1.0, np.nan, np.inf])}, "path": Path("x")})
    text = (store.folder("ada", NAME) / "run.json").read_text()
    assert json.loads(text, parse_constant=pytest.fail)["picture"] == {"y": [1.0, None, None]}


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"schema": 1}',
        b'{"schema": 2}',
    ],
)
def test_a_damaged_file_is_reported_and_costs_nobody_else(store, good, damage):
    """Half a file, no JSON or another schema: no result, one report, and the others are read."""
    store.write(replace(good, student="eve"), {})
    store.write(good, {}).write_bytes(damage)
    assert store.read("ada", NAME) is None
    assert [r.student for r in store.results(NAME)] == ["eve"]
    (report,) = store.damaged(NAME)
    assert report.student == "ada"
    assert "cannot be read" in str(report)
    assert store.read_run("ada", NAME) == {}


UNREADABLE = ["a folder", "not for us", "a broken disk", "a link to itself"]


def keep_from_us(path: Path, how: str) -> None:
    """Let nobody read what lies there."""
    if how == "not for us":
        path.chmod(0)
        return
    path.unlink()
    if how == "a folder":
        path.mkdir()
    elif how == "a link to itself":
        path.symlink_to(path)
    else:
        path.symlink_to("/proc/self/mem")  # opened, and then EIO


@pytest.mark.parametrize("how", UNREADABLE)
@pytest.mark.parametrize("name", ["result.json", "history", "told", "run.json"])
def test_what_cannot_be_read_costs_nobody_else(good, poor, how, name):
    """Whatever file it is: told where points hang on it, the others read, and graded anew."""
    with open_place() as place:
        place.chmod(0o777)
        store = Store(place / "results")
        with ordinary_user():
            store.write(replace(good, student="eve"), {})
            store.write(poor, {})
            store.write(good, {"times": 1})
            store.tell("ada", NAME)
            folder = store.folder("ada", NAME)
            path = next(folder.glob("history/*")) if name == "history" else folder / name
            keep_from_us(path, how)
            damaged = name == "result.json"
            assert [d.student for d in store.damaged(NAME)] == ["ada"] * damaged
            assert [r.student for r in store.results(NAME)] == ["ada", "eve"][damaged:]
            assert store.read("ada", NAME) == (None if damaged else good)
            assert store.history("ada", NAME) == ([] if name == "history" else [poor])
            store.told("ada", NAME)
            store.read_run("ada", NAME)
            if name in ("result.json", "history"):
                store.write(poor, {})
                assert store.read("ada", NAME) == poor
                assert store.damaged(NAME) == []


@pytest.mark.parametrize(
    "points", ["1" + 400 * "0", "-1" + 400 * "0", '"1"', "null", "[]", "true"]
)
def test_points_that_are_none_are_damage(store, good, points):
    """Also a number that no float can hold."""
    path = store.write(good, {})
    document = json.loads(path.read_bytes())
    document["exercises"][0]["points"] = json.loads(points)
    path.write_text(json.dumps(document))
    assert len(store.damaged(NAME)) == 1


@pytest.mark.parametrize("exercises", [[5], ["x"], {"a": 1}, 5, "abc", [[]], [None], [{}]])
def test_exercises_that_are_none_are_damage(store, good, exercises):
    """Whatever stands in their place."""
    path = store.write(good, {})
    path.write_text(json.dumps(json.loads(path.read_bytes()) | {"exercises": exercises}))
    assert len(store.damaged(NAME)) == 1


def test_every_cut_of_a_file_is_noticed(store, good):
    """A file that ends too early is never taken for a result."""
    path = store.write(good, {})
    data = path.read_bytes()
    for end in range(0, len(data) - 2, 7):
        path.write_bytes(data[:end])
        assert store.read("ada", NAME) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("points", "3"),
        ("points", True),
        ("max_points", None),
        ("status", "great"),
        ("message", {"de": 1, "en": "x"}),
        ("message", "x"),
        ("exercises", {"a": 1}),
        ("exercises", [{"name": "relu"}]),
        ("submission", []),
        ("student", "eve"),
        ("versions", None),
        ("suite_sha256", 1),
    ],
)
def test_a_wrong_value_is_damage(store, good, key, value):
    """JSON of the right form with a wrong value is reported, not handed on."""
    path = store.write(good, {})
    path.write_text(json.dumps({**json.loads(path.read_text()), key: value}))
    assert store.read("ada", NAME) is None
    assert len(store.damaged(NAME)) == 1


def test_a_result_that_was_never_written_is_none(store):
    """Nothing there is not an error."""
    assert store.read("ada", NAME) is None
    assert store.read_run("ada", NAME) == {}
    assert store.students() == []
    assert store.results(NAME) == []


def test_the_older_result_is_kept(store, good, poor):
    """A changed result moves the one before to the history; an equal one does not."""
    for entry in (poor, good, good, poor, good):
        store.write(entry, {})
    names = sorted(p.name[:2] for p in (store.folder("ada", NAME) / "history").iterdir())
    assert names == ["1-", "2-", "3-"]
    assert store.history("ada", NAME) == [poor, good, poor]
    assert store.read("ada", NAME) == good


def test_more_than_nine_older_results_stay_in_order(store, good):
    """The history counts on past 9."""
    entries = [replace(good, suite_sha256=f"{n:064x}") for n in range(12)]
    for entry in entries:
        store.write(entry, {})
    assert store.history("ada", NAME) == entries[:-1]


def test_a_damaged_result_is_replaced_and_kept(store, good):
    """The bytes of a damaged file stay in the history for a person to look at."""
    store.write(good, {}).write_bytes(b"half a fi")
    store.write(good, {})
    assert store.read("ada", NAME) == good
    kept = list((store.folder("ada", NAME) / "history").iterdir())
    assert [p.read_bytes() for p in kept] == [b"half a fi"]
    assert store.history("ada", NAME) == []


def test_without_hard_links_the_history_is_copied(store, good, poor, monkeypatch):
    """File systems that know no links keep a history all the same."""

    def no_link(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    store.write(poor, {})
    store.write(good, {})
    assert store.history("ada", NAME) == [poor]


def test_a_full_disk_leaves_the_old_result(store, good, poor):
    """Out of space: a fault with a next step, every old file intact, no litter."""
    store.write(poor, {"seconds": 1})
    before = everything_in(store.root)
    with file_size_limit(200), pytest.raises(EngineError) as caught:
        store.write(good, {"seconds": 2})
    assert "Make room" in caught.value.hint
    assert everything_in(store.root) == before
    assert store.read_run("ada", NAME) == {"seconds": 1}


def test_a_full_disk_at_the_second_file_changes_neither(store, good, poor):
    """run.json fits, result.json does not: both stay the old ones."""
    store.write(poor, {})
    before = everything_in(store.root)
    with file_size_limit(400), pytest.raises(EngineError):
        store.write(replace(good, message=Text.same("x" * 500)), {})
    assert everything_in(store.root) == before


def test_a_device_without_space_is_explained():
    """ENOSPC from the system itself becomes the same words."""
    with pytest.raises(EngineError, match="No space left") as caught:  # noqa: SIM117
        with (
            atomic_files.explain_write_errors(Path("/dev")),
            Path("/dev/full").open("wb", buffering=0) as full,
        ):
            full.write(b"x")
    assert "Make room" in caught.value.hint


def test_a_folder_without_permission_is_explained(good, poor):
    """A read-only results folder: a fault with a next step, the old result intact."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        store = Store(root / "results")
        path = store.write(poor, {})
        with ordinary_user():
            if os.geteuid() == 0 or os.access(path.parent, os.W_OK, effective_ids=True):
                path.parent.chmod(0o555)
            with pytest.raises(EngineError, match="Permission denied") as caught:
                store.write(good, {})
        path.parent.chmod(0o755)
        assert "writable" in caught.value.hint
        assert store.read("ada", NAME) == poor


@pytest.mark.parametrize("name", ["", ".", "..", ".lock", "a/b", "../eve", "a\0b", "x" * 256])
def test_names_that_are_no_folder_are_refused(store, good, name):
    """No name of a student or assignment leads out of the results folder."""
    with pytest.raises(UsageError, match="cannot be the name"):
        store.write(replace(good, student=name), {})
    with pytest.raises(UsageError, match="cannot be the name"):
        store.read("ada", name)


def test_strange_but_possible_names_work(store, good):
    """Quotes, blanks, markup and non-UTF-8 bytes in a student's folder name are no problem."""
    names = ['<img src=x onerror="x">', "Zoë Müller", "a\nb", "caf\udce9", "-rf"]
    for name in names:
        store.write(replace(good, student=name.replace("/", "")), {})
    assert len(store.results(NAME)) == len(names) == len(store.students())


def test_files_beside_the_students_are_no_students(store, good):
    """Only folders count, and hidden ones do not."""
    store.write(good, {})
    (store.root / "notes.txt").write_text("x")
    (store.root / ".cache").mkdir()
    assert store.students() == ["ada"]


def test_a_rejected_result_is_a_result(store, good):
    """A submission that was not gradable comes back with its reason."""
    entry = replace(good, status=Status.REJECTED, exercises=(), message=Text.same("empty"))
    store.write(entry, {})
    assert store.read("ada", NAME) == entry


def test_a_result_that_nobody_has_seen_can_be_taken_away(store, good, poor):
    """The history stays; where there is none, nothing happens."""
    store.write(poor, {})
    store.write(good, {})
    store.discard("ada", NAME)
    assert store.read("ada", NAME) is None
    assert [older.points for older in store.history("ada", NAME)] == [poor.points]
    store.discard("ada", NAME)
    store.discard("nobody", NAME)


def test_a_kill_between_keeping_and_replacing_doubles_nothing(store, good, poor):
    """What lies in the history and in place at once is not older than itself."""
    for made in (poor, good, poor):
        store.write(made, {})
    folder = store.folder("ada", NAME)
    kept = (
        folder
        / "history"
        / f"3-{sha256((folder / 'result.json').read_bytes()).hexdigest()[:12]}.json"
    )
    os.link(folder / "result.json", kept)
    points = [poor.points, good.points]
    assert [older.points for older in store.history("ada", NAME)] == points
    store.write(good, {})
    assert len(list((folder / "history").iterdir())) == 3
    assert [older.points for older in store.history("ada", NAME)] == [*points, poor.points]


def test_why_a_result_cannot_be_read_is_said_in_words(store, good):
    """What the system says, or what is wrong with the content."""
    store.write(good, {})
    path = store.folder("ada", NAME) / "result.json"
    path.write_bytes(b"{")
    (damage,) = store.damaged(NAME)
    assert type(damage.reason) is str
    path.unlink()
    path.mkdir()
    assert store.damaged(NAME)[0].reason == "Is a directory"


def test_the_history_is_named_by_number_and_content(store, good, poor, monkeypatch):
    """Twelve digits; the folder is on the disk before the result is replaced."""
    synced = []
    sync = atomic_files.sync_folder
    monkeypatch.setattr(
        "autograder.gradebook.store.sync_folder", lambda path: synced.append(path) or sync(path)
    )
    for made in (poor, good, poor):
        store.write(made, {})
    history = store.folder("ada", NAME) / "history"
    assert synced == [history, history]
    names = sorted(path.name for path in history.iterdir())
    assert [name.partition("-")[0] for name in names] == ["1", "2"]
    assert all(len(name) == len("1-0123456789ab.json") for name in names)
    (history / "notes.txt").write_text("")
    (history / "x-0.json").write_text("")
    assert len(store.history("ada", NAME)) == 2


def test_what_a_student_knows_is_found_again(store, good, poor):
    """The current one, or one of the history; none where it was never told, or is gone."""
    assert store.told("ada", NAME) is None
    store.tell("ada", NAME)  # there is nothing to tell
    store.write(poor, {})
    assert store.told("ada", NAME) is None
    store.tell("ada", NAME)
    assert store.told("ada", NAME) == poor
    store.write(good, {})
    assert store.told("ada", NAME) == poor
    told = store.folder("ada", NAME) / TOLD
    told.write_text(f"{told.read_text()}\n")
    assert store.told("ada", NAME) == poor
    for path in (store.folder("ada", NAME) / "history").iterdir():
        path.unlink()
    assert store.told("ada", NAME) is None


@pytest.mark.parametrize(
    "name", ["a", "ä" * 127, "a" * 255, "ada@example.org"], ids=["one", "bytes", "255", "address"]
)
def test_names_that_are_folders(name):
    """From one byte to 255."""
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["", "ä" * 128, "a" * 256, "\ud800", ".a", "a/b", "a\0"])
def test_names_that_are_none(name):
    """The message says which names there are."""
    with pytest.raises(UsageError) as refused:
        safe_name(name)
    assert "255 bytes" in refused.value.hint


def test_the_first_result_is_kept_though_it_cannot_be_read(store, good):
    """Nothing older is there, nor a folder for it."""
    store.write(good, {})
    path = store.folder("ada", NAME) / "result.json"
    path.unlink()
    path.mkdir()
    store.write(good, {})
    assert store.read("ada", NAME) == good
    (kept,) = (path.parent / "history").iterdir()
    assert (kept.name, kept.is_dir()) == ("1-unreadable.json", True)


def test_an_older_result_is_no_copy(store, good, poor):
    """Where the file system has links, it is the file that it was."""
    path = store.write(poor, {})
    number = path.stat().st_ino
    store.write(good, {})
    (kept,) = (path.parent / "history").iterdir()
    assert kept.stat().st_ino == number
