"""Which member is stored under which name: each rule by itself, without any archive."""

from __future__ import annotations

import io

import pytest

from autograder.collect.members import MIB, STUDENT, Kind, Member, UnpackLimits
from autograder.collect.storage_plan import Plan, plan_storage
from autograder.errors import SubmissionError

LONG = "x" * 79 + "yz.py"
SHORTENED = "x" * 50 + "…" + "x" * 20 + "yz.py"


def member(name: str, size: int = 1, kind: Kind = Kind.FILE, **more: object) -> Member:
    """One entry; nobody opens it."""
    return Member(name=name, kind=kind, open=io.BytesIO, size=size, **more)


def planned(*names: str | Member, modules: tuple[str, ...] = ()) -> Plan:
    """The plan for files of these names."""
    members = (member(name) if isinstance(name, str) else name for name in names)
    return plan_storage(members, modules, STUDENT)


def stored(*names: str | Member, modules: tuple[str, ...] = ()) -> list[str]:
    """Under which names they are stored."""
    return [name for name, _ in planned(*names, modules=modules).files]


def refused(
    *names: str | Member, modules: tuple[str, ...] = (), limits: UnpackLimits = STUDENT
) -> SubmissionError:
    """Why there is no plan for them."""
    members = (member(name) if isinstance(name, str) else name for name in names)
    with pytest.raises(SubmissionError) as caught:
        plan_storage(members, modules, limits)
    return caught.value


def test_a_plan_is_in_the_order_of_names():
    """Whatever the order of the archive: files by their new names, remarks by their old ones."""
    first, second = member("z.py", 0), member("a.py", 0)
    plan = planned(first, second)
    assert plan.files == (("a.py", second), ("z.py", first))
    assert plan.notes == ("a.py: is empty (0 bytes)", "z.py: is empty (0 bytes)")
    assert isinstance(plan.files, tuple)
    assert isinstance(plan.notes, tuple)


def test_a_long_name_is_shortened_in_every_remark():
    """A note and a refusal are one line each, whatever is handed in."""
    assert planned(member(LONG, 0)).notes == (f"{SHORTENED}: is empty (0 bytes)",)
    locked = member(LONG, problem="is locked")
    assert refused(locked).message == f"{SHORTENED} is locked"
    assert "without a password" in refused(locked).hint
    link = member(LONG, kind=Kind.LINK)
    assert planned("a.py", link).notes == (f"left out {SHORTENED}: it is a link, not a file",)
    assert refused(LONG, LONG).message == f"{SHORTENED} is in it twice"
    bomb = refused(member(LONG, MIB + 1))
    assert bomb.message == f"{SHORTENED} unpacks to more than 200 times its size"
    assert f"{SHORTENED} and X" in refused(LONG, LONG.upper()).message
    assert refused(LONG, f"{LONG}/a.py").message == f"{SHORTENED} is both a file and a folder"
    large = refused(member(LONG, 9), limits=UnpackLimits(total_bytes=8))
    assert large.message.endswith(f"the largest file is {SHORTENED}")
    assert planned(f"{LONG}/a.py").notes[0] == f"taken out of the folder {SHORTENED}"
    double = refused(f"{LONG}/a.py", "b/a.py", modules=("a",))
    assert double.message == f"it holds the modules more than once: in b, {SHORTENED}"
    outside = planned("a/a.py", f"a/{LONG}", LONG, modules=("a",))
    assert outside.notes[1].startswith(f"left out {SHORTENED}: the folder of the modules")
    moved = planned(member(f"b\\{LONG}"), "a.py")
    assert moved.notes == (f"b/{'x' * 48}…{'x' * 20}yz.py: was stored as b\\{SHORTENED[2:]}",)


def test_folders_are_not_spoken_of():
    """They are made where a file lies in one."""
    plan = planned("a.py", member("b/", kind=Kind.FOLDER), member("CON", kind=Kind.FOLDER))
    assert [name for name, _ in plan.files] == ["a.py"]
    assert plan.notes == ()


def test_an_environment_is_the_folder_with_its_file():
    """Neither the folder above it nor what lies beside it; the note has its own name."""
    inside = ("my/work/pyvenv.cfg", "my/work/lib/site.py")
    plan = planned("my/a.txt", *inside, "other/a.txt", "work/a.txt")
    assert [name for name, _ in plan.files] == ["my/a.txt", "other/a.txt", "work/a.txt"]
    assert plan.notes == ("left out: work",)


def test_what_is_called_as_an_environment_goes_with_it():
    """An archive may hold a folder and a file of one name."""
    assert stored("a.py", "env", "env/pyvenv.cfg") == ["a.py"]


def test_an_environment_that_is_the_hand_in_is_none():
    """The file at the top makes no environment of the whole."""
    assert stored("a.py", "pyvenv.cfg") == ["a.py", "pyvenv.cfg"]


def test_what_is_left_out_is_told_once_and_in_order():
    """Each kind of junk by its name; all that macOS writes beside files is one."""
    names = ["Thumbs.db", ".git/a", ".git/b", "._a", "b/._b", "node_modules/a", "__MACOSX/c"]
    plan = planned("a.py", *names, ".DS_Store", ".venv/x", ".idea/x", ".tox/x", f"{LONG}.pyc")
    listed = ".DS_Store, ._*, .git, .idea, .tox, .venv, Thumbs.db, __MACOSX, node_modules"
    assert plan.notes == (f"left out: {listed}, {'x' * 50}…{'x' * 16}yz.py.pyc",)


def test_a_name_without_anything_in_it_is_nothing():
    """As `./`, which tar writes for the folder itself."""
    plan = planned("a.py", member("./", kind=Kind.FOLDER), ".")
    assert (plan.files[0][0], len(plan.files), plan.notes) == ("a.py", 1, ())


def test_a_hand_in_of_nothing_says_what_was_in_it():
    """All that was left out, and why."""
    error = refused(".git/a", "con", member("b", kind=Kind.SPECIAL))
    assert error.message == (
        "it holds no files; left out: .git; left out con: con is a name that Windows reserves;"
        " left out b: it is a special file, not a file"
    )
    assert error.hint == "Hand in only the files of the assignment."
    assert refused().message == "it holds no files"


def test_a_kind_comes_before_a_name():
    """Of a link with a reserved name it is said that it is a link."""
    note = planned("a.py", member("con", kind=Kind.LINK)).notes[0]
    assert note == "left out con: it is a link, not a file"


@pytest.mark.parametrize("packed", [0, 1])
def test_the_ratio_is_a_bound_that_may_be_reached(packed):
    """What says that it is packed into nothing is taken for one byte."""
    limits = UnpackLimits(ratio=2 * MIB)
    whole = member("a.bin", 2 * MIB, packed=packed)
    assert plan_storage([whole], (), limits).files == (("a.bin", whole),)
    assert (
        "times its size"
        in refused(member("a.bin", 2 * MIB + 1, packed=packed), limits=limits).message
    )


def test_below_one_mebibyte_no_ratio_is_too_high():
    """Exactly one included."""
    assert stored(member("a.bin", MIB)) == ["a.bin"]
    assert refused(member("a.bin", MIB + 1)).hint == "Hand in only the files of the assignment."


def test_the_bounds_of_the_whole_may_be_reached():
    """As many files, as many bytes; one more is refused, and the largest is named."""
    limits = UnpackLimits(members=2, total_bytes=10)
    assert len(plan_storage([member("a", 7), member("z", 3)], (), limits).files) == 2
    error = refused(member("a", 7), member("z", 4), limits=limits)
    assert error.message == ("it unpacks to 0.0 KiB, more than 0.0 KiB; the largest file is a")
    assert error.hint == "Hand in only the files of the assignment."
    error = refused("a", "b", "c", limits=limits)
    assert error.message == "it holds 3 files, more than 2"
    assert error.hint == "Hand in only the files of the assignment."


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Data", "Data/x", "Data is both a file and a folder"),
        ("Data/x", "Data", "Data is both a file and a folder"),
        ("a/Data", "a/Data/x/y", "a/Data is both a file and a folder"),
        ("data/x", "Data", "data is both a file and a folder"),
        ("Data", "data/x", "Data and data are one name on some computers"),
        ("a/b/c", "a/B/d", "a/b and a/B are one name on some computers"),
        ("a/b/c", "a/b/c", "a/b/c is in it twice"),
    ],
)
def test_names_that_meet_are_named(first, second, words):
    """Which of them, and how."""
    error = refused("other.py", first, second)
    assert error.message == words
    assert error.hint == "Rename or remove one of them and hand in again."


def test_names_that_do_not_meet_are_stored():
    """A folder of several files, a name in two folders, a name that another one begins with."""
    names = ["a/b/x", "a/b/y", "b/x", "bb", "c/b"]
    assert stored(*names) == names


def test_the_folder_of_the_modules_becomes_the_top():
    """Without modules that which everything lies in; a note says it."""
    plan = planned("b/c/a.py", "b/x.txt", modules=("a",))
    assert [name for name, _ in plan.files] == ["a.py", "b/x.txt"]
    assert plan.notes[0] == "taken out of the folder b/c"
    assert planned("b/c/x.txt", "b/y.txt").notes[0] == "taken out of the folder b"
    assert planned("x.txt", "b/y.txt").notes == ()


def test_a_missing_module_is_named_where_one_is_asked_for():
    """By its file, the foremost alone; a notebook may hold it, of whatever name."""
    assert planned("x.txt", modules=("b.c", "d")).notes == ("no b/c.py in it",)
    assert planned("x.txt").notes == ()
    assert planned("x.txt", "y.ipynb", modules=("b.c", "d")).notes == ()
    assert planned("d.py", modules=("b.c", "d")).notes == ()


def test_two_folders_of_modules_are_told_in_their_order():
    """Who handed in two versions chooses."""
    error = refused("v2/a.py", "v1/a.py", modules=("a",))
    assert error.message == "it holds the modules more than once: in v1, v2"
    assert error.hint == "Hand in one version."


def test_what_the_modules_folder_has_is_left_out_beside_it():
    """In the order of their names."""
    taken = [f"x{number}" for number in range(8)]
    inside = (f"m/{name}" for name in taken)
    plan = planned("m/a.py", *inside, *reversed(taken), modules=("a",))
    reason = "the folder of the modules has one of that name"
    assert plan.notes[1:9] == tuple(f"left out {name}: {reason}" for name in taken)


def test_one_remark_for_each_file():
    """The foremost: empty, an archive, what had to be guessed, another name."""
    assert planned(member("a.zip", 0, note="guessed")).notes == ("a.zip: is empty (0 bytes)",)
    inside = "an archive inside the hand-in is not opened"
    assert planned(member("a.zip", 1, note="guessed")).notes == (f"a.zip: {inside}",)
    assert planned("a.py", member("b\\c", note="guessed")).notes == ("b/c: guessed",)
    assert planned("a.py", "b\\c").notes == ("b/c: was stored as b\\c",)
    assert planned("a.py", "./b/c").notes == ()
    assert planned("a.py", "././b/c").notes == ("b/c: was stored as ././b/c",)
