"""Where hand-ins come from, whose they are, and what one bad one does to the others: nothing."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from autograder.collect.collect import Collected, collect
from autograder.collect.members import UnpackLimits
from autograder.course.roster import Student
from autograder.errors import UsageError
from tests.helpers.archives import CODE, put, tar_bytes, tree, zip_bytes

CURRENT = "02-activations/activations.py"


def student(key):
    """A student of this id, with nothing else to be known by."""
    return Student(id=key, name=f"N. {key}", email="", language="de")


ADA_BEN = [student("ada"), student("ben")]


@pytest.fixture
def run(assignment, into):
    """run(source, ...) collects and returns the records by student."""

    def go(*sources: Path, **options: object) -> dict[str, Collected]:
        return {record.student: record for record in collect(assignment, sources, into, **options)}

    return go


@pytest.fixture
def box(tmp_path) -> Path:
    """A folder for sources."""
    folder = tmp_path / "box"
    folder.mkdir()
    return folder


def counted(into: Path) -> set[str]:
    """The files that count, without receipts and earlier hand-ins."""
    return {name for name in tree(into) if not name.endswith(".json") and ".earlier/" not in name}


def zipped(path: Path, *entries: tuple[str, bytes]) -> Path:
    """Write a zip and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zip_bytes(entries))
    return path


BOTH = {"ada/02-activations/activations.py", "ben/02-activations/activations.py"}
INSIDE = [("ada/activations.py", CODE), ("ben/activations.py", b"# ben")]
ZIPS = [(f"{who}.zip", zip_bytes([("activations.py", CODE)])) for who in ("ada", "ben")]


def folder_of_folders(box: Path) -> Path:
    """One folder per student."""
    return put(box / "class", **{"ada__activations_dot_py": CODE, "ben__activations_dot_py": b"2"})


def folder_of_zips(box: Path) -> Path:
    """One zip per student."""
    for name, content in ZIPS:
        put(box / "class", **{name.replace(".", "_dot_"): content})
    return box / "class"


def folder_of_tars(box: Path) -> Path:
    """One tar.gz per student."""
    for who in ("ada", "ben"):
        content = tar_bytes([("x/activations.py", CODE)], "w:gz")
        put(box / "class", **{f"{who}_dot_tar_dot_gz": content})
    return box / "class"


def folders_with_a_zip(box: Path) -> Path:
    """One folder per student with the zip in it, and a wrapper around all."""
    for name, content in ZIPS:
        put(box / "class" / "all" / name[:3], abgabe_dot_zip=content)
    return box / "class"


def submitted_shape(box: Path) -> Path:
    """<student>/<assignment>/, other assignments beside it."""
    for who in ("ada", "ben"):
        put(box / "class" / who / "02-activations", activations_dot_py=CODE)
        put(box / "class" / who / "01-neuron", neuron_dot_py=CODE)
    put(box / "class" / "cleo" / "01-neuron", neuron_dot_py=CODE)
    return box / "class"


def with_backslashes(box: Path) -> Path:
    """A zip whose names are separated as on Windows."""
    return zipped(box / "class.zip", *((name.replace("/", "\\"), code) for name, code in INSIDE))


def zips_in_folders_in_a_zip(box: Path) -> Path:
    """A zip of folders, each with the student's zip in it."""
    return zipped(box / "class.zip", *((f"{name[:3]}/x.zip", zip_) for name, zip_ in ZIPS))


SHAPES = {
    "folder of folders": folder_of_folders,
    "folder of zips": folder_of_zips,
    "folder of tars": folder_of_tars,
    "folders with a zip": folders_with_a_zip,
    "submitted": submitted_shape,
    "zip of folders": lambda box: zipped(box / "class.zip", *INSIDE),
    "zip of zips": lambda box: zipped(box / "class.zip", *ZIPS),
    "wrapped": lambda box: zipped(box / "c.zip", *((f"all/{n}", c) for n, c in INSIDE)),
    "wrapped zips": lambda box: zipped(box / "c.zip", *((f"a/b/{n}", c) for n, c in ZIPS)),
    "backslashes": with_backslashes,
    "zip of folders of zips": zips_in_folders_in_a_zip,
}


@pytest.mark.parametrize("students", [None, ADA_BEN], ids=["any id", "roster"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_a_class_is_understood(run, box, into, shape, students):
    """Folders or archives, nested or wrapped: each student's files end in the student's folder."""
    records = run(SHAPES[shape](box), students=students)
    assert {who: record.status for who, record in records.items()} == {"ada": "new", "ben": "new"}
    assert counted(into) == BOTH


@pytest.mark.parametrize("students", [None, ADA_BEN], ids=["any id", "roster"])
@pytest.mark.parametrize(
    "source",
    [
        lambda box: put(box / "ada", activations_dot_py=CODE),
        lambda box: put(box / "ada", **{"02-activations__activations_dot_py": CODE}),
        lambda box: zipped(box / "ada.zip", ("activations.py", CODE)),
        lambda box: zipped(box / "ada.zip", ("02-activations/activations.py", CODE)),
        lambda box: zipped(box / "ada.zip", ("ada/activations.py", CODE)),
    ],
    ids=["folder", "folder with assignment", "zip", "zip with assignment", "zip with name"],
)
def test_one_student_alone_is_understood(run, box, into, source, students):
    """A single folder or archive that is called after the student is that student's hand-in."""
    assert run(source(box), students=students)["ada"].status == "new"
    assert counted(into) == {"ada/02-activations/activations.py"}


def test_a_module_among_the_students_does_not_confuse(run, box, into):
    """With a roster, a stray module beside the students' folders does not make them one."""
    put(folder_of_folders(box), activations_dot_py=b"the instructor's")
    records = run(box / "class", students=ADA_BEN)
    assert {who: record.status for who, record in records.items()} == {
        "activations.py": "unmatched",
        "ada": "new",
        "ben": "new",
    }
    assert counted(into) == BOTH


def test_with_a_roster_any_folder_inside_will_do(run, box, into):
    """A name on the roster settles that an archive is one student's, whatever folder is in it."""
    source = zipped(box / "ada.zip", ("src/activations.py", CODE))
    assert run(source, students=ADA_BEN)["ada"].status == "new"
    assert counted(into) == {"ada/02-activations/activations.py"}


def test_case_and_unicode_form_of_an_id_do_not_matter(run, box, into):
    """The roster's spelling is used where a folder differs in case or Unicode form."""
    put(
        box / "class",
        **{"ADA__activations_dot_py": CODE, "mu\u0308ller__activations_dot_py": CODE},
    )
    records = run(box / "class", students=[student("ada"), student("m\u00fcller")])
    assert {record.status for record in records.values()} == {"new"}
    assert sorted(path.name for path in into.iterdir()) == ["ada", "m\u00fcller"]


def test_ids_that_differ_in_case_only_are_told_apart(run, box, into):
    """Where the roster has both spellings, only the exact one is a match."""
    put(
        box / "class", **{f"{who}__activations_dot_py": who.encode() for who in ("Al", "al", "AL")}
    )
    records = run(box / "class", students=[student("Al"), student("al")])
    assert {who: record.status for who, record in records.items()} == {
        "AL": "unmatched", "Al": "new", "al": "new",
    }  # fmt: skip
    assert (into / "al/02-activations/activations.py").read_bytes() == b"al"


def test_who_is_on_no_roster_is_kept_aside(run, box, into):
    """An unknown student's hand-in is reported and kept in unmatched/, not among the students."""
    records = run(folder_of_folders(box), students=ADA_BEN[:1])
    assert records["ben"].status == "unmatched"
    assert (
        "no student of the roster is called “ben”; kept in unmatched/" in records["ben"].sentence
    )
    assert "roster" in records["ben"].hint
    aside = into.parent / "unmatched"
    assert (aside / "ben/02-activations/activations.py").read_bytes() == b"2"
    assert not (into / "ben").exists()
    assert run(box / "class", students=ADA_BEN[:1])["ben"].sha256 == records["ben"].sha256


def test_an_unsafe_name_is_kept_aside_under_a_safe_one(run, box, into):
    """A folder whose name cannot be an id is kept under a name that can stand in a path."""
    put(box / "class", **{"a\nb__activations_dot_py": CODE, "a\tb__activations_dot_py": CODE})
    records = run(box / "class")
    assert {record.status for record in records.values()} == {"unmatched"}
    kept = sorted(path.name for path in (into.parent / "unmatched").iterdir())
    assert len(kept) == 2
    assert all(name.startswith("a_b-") for name in kept)


def test_a_bad_hand_in_that_belongs_to_nobody_says_both(run, box):
    """Unknown and unreadable: the sentence names both."""
    put(box / "class", eve_dot_zip=b"", ada_dot_zip=ZIPS[0][1])
    record = run(box / "class", students=ADA_BEN)["eve"]
    assert record.status == "unmatched"
    assert "not kept: eve.zip: the file is empty" in record.sentence


def test_a_loose_file_is_mentioned(run, box, into):
    """What is neither a folder nor an archive is reported and left where it is."""
    put(folder_of_folders(box), grades_dot_csv=b"1;2", _dot_DS_Store=b"", _dot_git__config=b"")
    put(box / "class" / "__MACOSX", ada_dot_zip=b"")
    records = run(box / "class")
    assert set(records) == {"ada", "ben", "grades.csv"}
    record = records["grades.csv"]
    assert record.status == "unmatched"
    assert record.sentence == "it is neither a folder nor an archive; left where it is"
    assert counted(into) == BOTH


def _corpus(box: Path) -> Path:
    """A class of which everyone but ada and ben hands in something that cannot be used."""
    folder = folder_of_zips(box)
    climbs = zip_bytes([("../../evil.py", b"x"), ("activations.py", CODE)])
    put(
        folder,
        c1_dot_zip=b"",
        c2_dot_zip=ZIPS[0][1][:60],
        c3_dot_zip=climbs,
        c4_dot_7z=b"7z\xbc\xaf\x27\x1c",
        c5_dot_rar=b"Rar!",
        c6_dot_zip=zip_bytes([("activations.py", bytes(3 << 20))]),
        c8__one_dot_zip=ZIPS[0][1],
        c8__two_dot_zip=ZIPS[0][1],
    )
    (folder / "c7").mkdir()
    (folder / "c9").symlink_to("/etc")
    (folder / "c9.zip").symlink_to("/etc/passwd")
    os.mkfifo(folder / "d1.zip")
    (folder / "d2").mkdir(mode=0o000)
    return folder


def test_bad_hand_ins_never_stop_the_others(run, box, into):
    """Each unusable hand-in is refused with its sentence; the good ones are collected."""
    records = run(_corpus(box))
    assert {who for who, record in records.items() if record.status == "new"} == {"ada", "ben"}
    refused = {who: record for who, record in records.items() if record.status == "refused"}
    assert set(refused) == {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d1", "d2"}
    assert all(len(record.sentence) > 12 for record in refused.values())
    assert "several archives (one.zip, two.zip)" in refused["c8"].sentence
    assert counted(into) == BOTH
    assert sorted(path.name for path in into.iterdir()) == ["ada", "ben"]


@pytest.mark.parametrize("evil", ["../evil.py", "/evil.py", "C:\\evil.py", "ada/../../evil.py"])
def test_a_bad_name_in_a_class_archive_costs_nobody_else(run, box, into, evil):
    """A member of the download that climbs out is refused alone."""
    records = run(zipped(box / "class.zip", *INSIDE, (evil, b"x")))
    assert records["class"].status == "refused"
    assert counted(into) == BOTH


def test_overlaps_in_a_class_archive_cost_only_those_who_overlap(run, box, into):
    """Entries that share bytes are refused for their students only."""
    source = zipped(box / "class.zip", *INSIDE, ("cleo/activations.py", b"# cleo"))
    data = bytearray(source.read_bytes())
    last = data.rindex(b"PK\x01\x02")
    start = data.index(b"PK\x03\x04", 10)
    data[last + 42 : last + 46] = start.to_bytes(4, "little")
    source.write_bytes(bytes(data))
    statuses = {who: record.status for who, record in run(source).items()}
    assert statuses == {"ada": "new", "ben": "refused", "cleo": "refused"}


def test_an_overfull_folder_costs_only_its_student(run, box, into):
    """A student's folder with far too many files is refused, the neighbours are not."""
    folder = folder_of_folders(box)
    for number in range(30):
        put(folder / "cleo" / "x", **{f"f{number}": b""})
    records = run(folder, limits=UnpackLimits(members=10, slack=2))
    assert "more than 20 entries" in records["cleo"].sentence
    assert counted(into) == BOTH


def test_a_class_may_be_larger_than_a_student(run, box, into):
    """The limits for one student do not hold for the download of the whole course."""
    data = os.urandom(1_000)
    entries = [
        (f"{who}/{name}", data) for who in ("ada", "ben") for name in ("activations.py", "x")
    ]
    limits = UnpackLimits(total_bytes=2_000, members=2, slack=1)
    records = run(zipped(box / "class.zip", *entries), limits=limits)
    assert {who: record.status for who, record in records.items()} == {"ada": "new", "ben": "new"}


@pytest.mark.parametrize("locked", ["locked", "class/locked", "class/locked/deep"])
def test_a_folder_that_cannot_be_listed_is_a_refusal(run, box, monkeypatch, locked):
    """A source or a student's folder that may not be read is reported, and the others are read."""
    folder_of_folders(box)
    (box / locked).mkdir(parents=True)
    real = os.scandir

    def refuse(path):
        if str(path).endswith(locked):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    records = run(*([box / "locked"] if locked == "locked" else []), box / "class")
    assert {who: record.status for who, record in records.items()} == {
        "locked": "refused",
        "ada": "new",
        "ben": "new",
    }
    assert "(Permission denied)" in records["locked"].sentence


def test_a_name_twice_in_a_class_archive_is_refused(run, box):
    """Two archives of one name in a download are ambiguous and refused."""
    record = run(zipped(box / "class.zip", *ZIPS, ZIPS[0]))["ada"]
    assert (record.status, record.sentence) == ("refused", "it is in the source twice")


def test_a_damaged_class_archive_is_one_refusal(run, box, into):
    """A download that cannot be read at all is refused as a whole; the next source is read."""
    bad = put(box, class_dot_zip=zip_bytes(INSIDE)[:100]) / "class.zip"
    records = run(bad, folder_of_folders(box))
    assert records["class"].status == "refused"
    assert counted(into) == BOTH


def test_links_in_a_folder_are_not_followed(run, box, into, tmp_path):
    """A link in a hand-in is left out with a note, and what it points to stays unread."""
    (tmp_path / "secret.txt").write_bytes(b"secret")
    folder = put(box / "class" / "ada", activations_dot_py=CODE)
    (folder / "x.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "deep").symlink_to(tmp_path)
    record = run(box / "class")["ada"]
    assert set(record.notes) == {
        "left out x.txt: it is a link, not a file",
        "left out deep: it is a link, not a file",
    }
    assert counted(into) == {"ada/02-activations/activations.py"}


def test_everything_passes_byte_for_byte(run, box, into):
    """CRLF, byte-order marks and umlauts in names and contents are kept."""
    contents = {
        "activations.py": b"\xef\xbb\xbfx = 1\r\n",
        "größe.txt": "ä\r\n".encode("latin-1"),
        "e\u0301.bin": bytes(range(256)),
    }
    for name, content in contents.items():
        put(box / "class" / "ada", **{name: content})
    run(box / "class")
    assert tree(into / "ada" / "02-activations") == contents


def test_a_file_name_in_another_encoding_is_read(run, box, into):
    """A file name that is not UTF-8 is understood, with a note."""
    folder = put(box / "class" / "ada", activations_dot_py=CODE)
    Path(os.fsdecode(os.fsencode(folder) + "/größe".encode("latin-1"))).write_bytes(b"x")
    assert run(box / "class")["ada"].notes == ("größe: its name was read as cp1252",)
    assert (into / "ada/02-activations/größe").exists()


def test_the_receipt_says_what_came_when_from_where(run, box, into):
    """Beside the hand-in a receipt records fingerprint, time, source, files and notes."""
    source = zipped(
        box / "class.zip", *((f"x/{n}", c) for n, c in INSIDE), ("x/ada/.DS_Store", b"")
    )
    record = run(source)["ada"]
    receipt = json.loads((into / "ada/02-activations.json").read_text("utf-8"))
    assert receipt.pop("handed_in").endswith("+00:00")
    assert receipt == {
        "schema": 1,
        "student": "ada",
        "assignment": "02-activations",
        "sha256": record.sha256,
        "source": "class.zip/x/ada",
        "notes": ["left out: .DS_Store"],
        "files": ["activations.py"],
        "dated": True,
    }
    assert set(tree(into / "ada" / "02-activations")) == {"activations.py"}


def test_the_time_is_that_of_the_archive_or_the_newest_file(run, box, into):
    """A zip's own time counts; in a folder that of the newest file that is kept."""
    put(box / "one", 1_700_000_100, ada_dot_zip=ZIPS[0][1])
    entry = ("02-activations/activations.py", CODE)
    put(box, 1_700_000_150, cleo_dot_zip=zip_bytes([entry]))
    put(box / "two" / "ben", 1_700_000_200, activations_dot_py=CODE)
    put(box / "two" / "ben", 1_700_000_300, answers_dot_py=CODE)
    put(box / "two" / "ben", 1_700_000_900, _dot_DS_Store=b"x")
    run(box / "one", box / "two", box / "cleo.zip")
    times = {
        who: json.loads((into / who / "02-activations.json").read_text("utf-8"))["handed_in"]
        for who in ("ada", "ben", "cleo")
    }
    assert times == {
        "ada": "2023-11-14T22:15:00.000000+00:00",
        "ben": "2023-11-14T22:18:20.000000+00:00",
        "cleo": "2023-11-14T22:15:50.000000+00:00",
    }


def test_a_time_in_the_future_is_not_believed(run, box, into):
    """A hand-in dated 2099 does not outrank all later ones."""
    put(box / "a" / "ada", 4_070_908_800, activations_dot_py=CODE)
    run(box / "a")
    receipt = json.loads((into / "ada/02-activations.json").read_text("utf-8"))
    assert receipt["handed_in"] < "2099"


@pytest.mark.parametrize("wrong", ["missing", "same", "inside", "around"])
def test_sources_that_cannot_be_right_are_refused_at_once(assignment, into, box, wrong):
    """A missing source, or one that lies in the target or around it, is a wrong command."""
    (into / "ada").mkdir(parents=True)
    source = {"missing": box / "no", "same": into, "inside": into / "ada", "around": into.parent}
    with pytest.raises(UsageError):
        collect(assignment, [box, source[wrong]], into)
    assert tree(into) == {}


def test_an_empty_class_is_no_error(run, box):
    """A folder without hand-ins gives no records."""
    assert run(box) == {}


def test_a_notebook_named_after_the_assignment_is_found(run, box, into):
    """The notebook form of an assignment marks the folder of the hand-in."""
    source = zipped(box / "ada.zip", ("a/b/02-activations.ipynb", b"{}"), ("a/x.txt", b""))
    run(source, students=ADA_BEN)
    assert (into / "ada/02-activations/02-activations.ipynb").exists()


def test_a_password_on_the_class_archive_is_a_refusal_each(run, box):
    """A locked download refuses each hand-in with the same words."""
    source = zipped(box / "class.zip", *INSIDE)
    data = bytearray(source.read_bytes())
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    source.write_bytes(bytes(data))
    assert zipfile.is_zipfile(source)
    assert {record.status for record in run(source).values()} == {"refused"}


def test_one_student_alone_with_copies_in_folders_is_one_student(run, box, into):
    """A folder with the module in it is theirs, not a class of `new` and `old`."""
    files = ("ada/activations.py", "ada/new/activations.py", "ada/old/activations.py")
    zipped(box / "class.zip", *((name, CODE) for name in files))
    assert set(run(box / "class.zip")) == {"ada"}
