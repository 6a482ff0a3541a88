"""Downloads of learning platforms, made to their published description, and whose they are."""

from __future__ import annotations

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect.collect import collect
from autograder.collect.matching import Roster
from autograder.course.records import Assignment, Text
from autograder.course.roster import Student
from autograder.errors import AutograderError
from autograder.platforms.identity_files import read_who
from autograder.platforms.registry import RECOGNISERS
from tests.helpers.archives import CODE, put, tree, zip_bytes

BERLIN = ZoneInfo("Europe/Berlin")


def person(key, name, *lms, email=""):
    """One line of the roster."""
    return Student(id=key, name=name, email=email, language="de", lms=lms)


ROSTER = (
    person("ada", "Ada Lovelace", "4711", "al123", email="ada@uni.example"),
    person("mueller", "Jörg Müller", "jmueller", email="joerg.mueller@uni.example"),
    person("strasse", "Straße, Käthe Anna", "99", email="kaethe@uni.example"),
    person("zwei1", "Max Muster"),
    person("zwei2", "Max Muster", "max_m"),
)


@pytest.fixture
def run(assignment, into, tmp_path):
    """run({name: content}, ...) collects a zip of these files; status and sentence by student."""

    def go(files, *, who=(), students=ROSTER, folder=False):
        source = tmp_path / "download.zip"
        if folder:
            source = put(tmp_path / "download", **{f"./{name}": c for name, c in files.items()})
        else:
            source.write_bytes(zip_bytes(files.items()))
        given = read_who(who, BERLIN)
        return list(
            collect(
                assignment,
                [source],
                into,
                students=students,
                who=given,
                formats=RECOGNISERS,
                zone=BERLIN,
            )
        )

    return go


def kept(into):
    """Student -> the files that count."""
    found = {}
    for path in sorted(into.glob("*/02-activations/**/*")):
        if path.is_file():
            parts = path.relative_to(into).parts
            found.setdefault(parts[0], {})["/".join(parts[2:])] = path.read_bytes()
    return found


def receipt(into, student):
    """What is remembered of a hand-in."""
    return json.loads((into / student / "02-activations.json").read_bytes())


MOODLE = {
    "Ada Lovelace_1234_assignsubmission_file/activations.py": CODE,
    "Jörg Müller_1235_assignsubmission_file_/deep/activations.py": b"# m",
    "Jörg Müller_1235_assignsubmission_file_/deep/answers.py": b"a = 1",
    "Käthe Anna Straße_1236_assignsubmission_file_activations.py": b"# flat",
    "Käthe Anna Straße_1236_assignsubmission_onlinetext_onlinetext.html": b"<p>Hallo</p>",
}


@pytest.mark.parametrize("folder", [False, True])
@pytest.mark.parametrize("wrapped", ["", "NN-Blatt 2-815/"])
def test_moodle(run, into, folder, wrapped):
    """Folders and flat names of all versions, umlauts, an online text beside the file."""
    records = run({wrapped + name: content for name, content in MOODLE.items()}, folder=folder)
    assert {r.student: r.status for r in records} == dict.fromkeys(
        ("ada", "mueller", "strasse"), "new"
    )
    assert kept(into) == {
        "ada": {"activations.py": CODE},
        "mueller": {"activations.py": b"# m", "answers.py": b"a = 1"},
        "strasse": {"activations.py": b"# flat", "onlinetext.html": b"<p>Hallo</p>"},
    }
    assert not receipt(into, "ada")["dated"]  # the times are those of the download


def test_an_archive_handed_in_through_moodle_is_opened(run, into):
    """Students upload zips, and Moodle puts them into their folder."""
    inner = zip_bytes([("work/activations.py", CODE)])
    run({"Ada Lovelace_1_assignsubmission_file/abgabe.zip": inner})
    assert kept(into) == {"ada": {"activations.py": CODE}}


GERMAN = [
    "ID,Vollständiger Name,E-Mail-Adresse,Status,Bewertung,Bestwertung,"
    "Bewertung kann geändert werden,Zuletzt geändert (Abgabe),Zuletzt geändert (Bewertung),"
    "Feedback als Kommentar",
    'Teilnehmer/in77,Ada Lovelace,ada@uni.example,Zur Bewertung abgegeben,,"10,00",Ja,'
    '"Sonntag, 2. November 2025, 22:15",-,',
    'Teilnehmer/in78,Jörg Müller,joerg.mueller@uni.example,Zur Bewertung abgegeben,,"10,00",Ja,'
    '"Montag, 3. März 2025, 08:05",-,',
]
ENGLISH = [
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Feedback comments",
    "Participant 77,Ada Lovelace,ada@uni.example,Submitted for grading,,10.00,Yes,"
    '"Sunday, 2 November 2025, 10:15 PM",-,',
    "Participant 78,Jörg Müller,joerg.mueller@uni.example,Submitted for grading,,10.00,Yes,"
    '"Monday, 3 March 2025, 8:05 AM",-,',
]
FRENCH = [
    "Identifiant,Nom complet,Adresse de courriel,Statut,Note,Note maximale,"
    "La note peut être modifiée,Dernière modification (travail remis),"
    "Dernière modification (note),Feedback par commentaires",
    'Participant77,Ada Lovelace,ada@uni.example,Remis pour évaluation,,"10,00",Oui,'
    '"dimanche 2 novembre 2025, 22:15",-,',
    'Participant78,Jörg Müller,joerg.mueller@uni.example,Remis pour évaluation,,"10,00",Oui,'
    '"lundi 3 mars 2025, 08:05",-,',
]
SPANISH = [
    "Identificador,Nombre completo,Dirección de correo,Estado,Grupo,Calificación,"
    "Calificación máxima,La calificación puede ser cambiada,Última modificación (entrega),"
    "Última modificación (calificación),Comentarios de retroalimentación",
    'Participante 77,Ada Lovelace,ada@uni.example,Enviado para calificar,A,-,"10,00",Sí,'
    '"domingo, 2 de noviembre de 2025, 22:15",-,',
    'Participante 78,Jörg Müller,joerg.mueller@uni.example,Enviado para calificar,B,-,"10,00",Sí,'
    '"lunes, 3 de marzo de 2025, 08:05",-,',
]


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (GERMAN, "Teilnehmerin"),
        (GERMAN, "Teilnehmer_in"),
        (ENGLISH, "Participant"),
        (FRENCH, "Participant"),
        (SPANISH, "Participant"),
    ],
)
def test_moodles_worksheet_says_who_and_when(run, into, tmp_path, lines, word):
    """Blind marking: numbers only; the worksheet has the addresses, and the hand-ins' times."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("\ufeff" + "\n".join(lines) + "\n", "utf-8")
    files = {f"{word}_{n}_assignsubmission_file/activations.py": b"# %d" % n for n in (77, 78, 79)}
    records = run(files, who=[sheet])
    assert [(r.student, str(r.status)) for r in records] == [
        ("ada", "new"),
        ("mueller", "new"),
        (f"{word} 79", "unmatched"),
    ]
    when = {s: receipt(into, s) for s in ("ada", "mueller")}
    assert all(entry["dated"] for entry in when.values())
    assert when["ada"]["handed_in"] == "2025-11-02T21:15:00.000000+00:00"
    assert when["mueller"]["handed_in"] == "2025-03-03T07:05:00.000000+00:00"


def test_a_time_that_cannot_be_read_is_told(tmp_path):
    """With file, line and words; whose number is whose is known all the same."""
    sheet = tmp_path / "sheet.csv"
    text = "\n".join(ENGLISH).replace("Sunday, 2 November 2025, 10:15 PM", "3/11/2025, 22:15")
    sheet.write_text(text.replace("Monday, 3 March 2025, 8:05 AM", "-"), "utf-8")
    who = read_who([sheet], BERLIN)
    assert len(who.notes) == 1
    assert "sheet.csv line 2: '3/11/2025, 22:15'" in who.notes[0]
    assert [meant.when for meant in who.meant.values()] == [None, None]


def test_the_worksheet_may_come_later(run, into, tmp_path):
    """Collected again with it, the same hand-in gets its time; a newer one counts by it."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("\n".join(ENGLISH), "utf-8")
    name = "Ada Lovelace_77_assignsubmission_file/activations.py"
    run({name: b"1"})
    assert not receipt(into, "ada")["dated"]
    assert [r.status for r in run({name: b"1"}, who=[sheet])] == ["unchanged"]
    assert receipt(into, "ada")["handed_in"].startswith("2025-11-02T21:15")
    run({name: b"2"})  # downloaded on 3 November at 10:00, again without the worksheet
    later = [
        line.replace("2 November 2025, 10:15 PM", "3 November 2025, 6:15 AM") for line in ENGLISH
    ]
    sheet.write_text("\n".join(later), "utf-8")
    assert [r.status for r in run({name: b"3"}, who=[sheet])] == ["newer"]
    assert kept(into) == {"ada": {"activations.py": b"3"}}
    assert [str(r.status) for r in run({name: b"2"})] == ["unchanged"]
    assert {b"1", b"2", b"3"} <= set(tree(into).values())


def test_groups_and_unknown_names_are_said_in_a_file(run, into, tmp_path):
    """One label, several students: each gets the hand-in; by id or by e-mail address."""
    who = tmp_path / "who.csv"
    who.write_text(
        "label;student\nGruppe 3;ada\nGruppe 3;joerg.mueller@uni.example\nmm;zwei2\n", "utf-8"
    )
    files = {
        "Gruppe 3_55_assignsubmission_file/activations.py": CODE,
        "mm_9_assignsubmission_file/activations.py": b"# mm",
    }
    run(files, who=[who])
    assert kept(into) == {
        "ada": {"activations.py": CODE},
        "mueller": {"activations.py": CODE},
        "zwei2": {"activations.py": b"# mm"},
    }


def test_nobody_is_guessed_and_nothing_is_lost(run, into):
    """Two students of one name, and one of none: kept aside, with the way to say who it is."""
    records = run(
        {
            "Max Muster_1_assignsubmission_file/activations.py": b"1",
            "Nie Gesehen_2_assignsubmission_file/activations.py": b"2",
            "notes.txt": b"",
        }
    )
    assert [(r.student, str(r.status)) for r in records] == [
        ("Max Muster", "unmatched"),
        ("Nie Gesehen", "unmatched"),
        ("notes.txt", "unmatched"),
    ]
    assert "zwei1 or zwei2" in records[0].sentence
    assert "--who FILE" in records[1].hint
    assert {c for c in tree(into.parent / "unmatched").values() if len(c) == 1} == {b"1", b"2"}
    assert kept(into) == {}


ILIAS = {
    "Blatt 2/Abgaben/Lovelace_Ada_al123_8001/activations.py": CODE,
    "Blatt 2/Abgaben/Mueller_Joerg_jmueller_8002/Verspätete Abgabe - activations.py": b"# late",
    "Blatt 2/Abgaben/Muster_Max_max_m_8003/Late Submission - activations.py": b"# m",
    "Blatt 2/status.xlsx": b"PK",
}


def test_ilias(run, into):
    """Folders of last name, first name, login and number; the mark for late files goes."""
    records = run(ILIAS)
    assert {r.student: r.status for r in records} == dict.fromkeys(
        ("ada", "mueller", "zwei2"), "new"
    )
    assert kept(into) == {
        "ada": {"activations.py": CODE},
        "mueller": {"activations.py": b"# late"},
        "zwei2": {"activations.py": b"# m"},
    }
    assert receipt(into, "mueller")["notes"][0] == "ILIAS marks it as late"
    assert receipt(into, "ada")["dated"]


def test_ilias_teams(run, into, tmp_path):
    """Who uploaded is known; the other members are said in a file."""
    files = {"Blatt/Abgaben/Team 12/Lovelace_Ada_al123_8001/activations.py": CODE}
    run(files)
    assert set(kept(into)) == {"ada"}
    who = tmp_path / "who.csv"
    who.write_text("label,student\nTeam 12,ada\nTeam 12,zwei1\n")
    run(files, who=[who])
    assert set(kept(into)) == {"ada", "zwei1"}


CANVAS = {
    "lovelaceada_4711_90001_activations-1.py": CODE,
    "lovelaceada_4711_90002_answers.py": b"a = 1",
    "müllerjörg_LATE_1201_90003_activations.py": b"# late",
    "straßekätheanna_99_90004_abgabe.zip": zip_bytes([("x/activations.py", b"# zip")]),
}


@pytest.mark.parametrize("folder", [False, True])
def test_canvas(run, into, folder):
    """One run of letters for a name, LATE, a file handed in again, an archive."""
    records = run(CANVAS, folder=folder)
    assert {r.student: r.status for r in records} == dict.fromkeys(
        ("ada", "mueller", "strasse"), "new"
    )
    assert kept(into) == {
        "ada": {"activations.py": CODE, "answers.py": b"a = 1"},
        "mueller": {"activations.py": b"# late"},
        "strasse": {"activations.py": b"# zip"},
    }
    assert "Canvas marks it as late" in receipt(into, "mueller")["notes"]


def test_anonymous_canvas_is_said_in_a_file(run, into, tmp_path):
    """`anon_x7K2p` is nobody that the roster could know."""
    files = {"anon_x7K2p_90001_activations.py": CODE, "anon_x7K2p_text.html": b"<p>"}
    assert [r.student for r in run(files)] == ["anon x7K2p"]
    who = tmp_path / "who.csv"
    who.write_text("label,student\nanon x7K2p,ada\n")
    run(files, who=[who])
    assert kept(into) == {"ada": {"activations.py": CODE, "text.html": b"<p>"}}


METADATA = """\
---
submission_101:
  :submitters:
  - :name: Ada Lovelace
    :sid: '4711'
    :email: ada@uni.example
  - :name: Jörg Müller
    :sid: ''
    :email: joerg.mueller@uni.example
  :created_at: 2025-11-02 21:15:00.123456000 Z
  :score: 3.0
  :results: !ruby/hash:ActiveSupport::HashWithIndifferentAccess
    tests: []
submission_102:
  :submitters:
  - :name: Nie Gesehen
    :sid: '1'
  :created_at: soon
"""


def gradescope(metadata=METADATA):
    """An export with this metadata."""
    return {
        "assignment_5_export/submission_metadata.yml": metadata.encode(),
        "assignment_5_export/submission_101/activations.py": CODE,
        "assignment_5_export/submission_102/activations.py": b"# 102",
        "assignment_5_export/submission_103/activations.py": b"# 103",
    }


def test_gradescope(run, into):
    """Each submitter of a group gets the hand-in, with the time of the metadata."""
    records = run(gradescope())
    assert [(r.student, str(r.status)) for r in records] == [
        ("ada", "new"),
        ("mueller", "new"),
        ("Nie Gesehen", "unmatched"),
        ("submission_103", "unmatched"),
    ]
    assert kept(into) == {key: {"activations.py": CODE} for key in ("ada", "mueller")}
    assert receipt(into, "ada")["handed_in"] == "2025-11-02T21:15:00.123456+00:00"


@pytest.mark.parametrize(
    "metadata",
    [
        "submission_101: !!python/object/apply:os.system ['touch pwned']\n",
        "a: [" * 3_000,
        "a: *b\n",
        "\x00",
        "- 1\n",
        "submission_101: 5\n",
        "submission_101:\n  :submitters: [5, {}]\n",
    ],
)
def test_hostile_metadata_is_data_or_refused(run, into, metadata, monkeypatch, tmp_path):
    """No object is made, no code runs, nothing is collected for the wrong student."""
    monkeypatch.chdir(tmp_path)
    records = run(gradescope(metadata))
    assert records
    assert {str(r.status) for r in records} <= {"refused", "unmatched"}
    assert kept(into) == {}
    assert not (tmp_path / "pwned").exists()


def test_nbgraders_exchange(run, into):
    """Several hand-ins of one student: the newest counts, the others are kept."""
    inbound = "inbound/ada+02-activations+2025-11-0{} 21:00:00.5 UTC{}/{}"
    records = run(
        {
            inbound.format(1, "", "activations.py"): b"1",
            inbound.format(2, "+x7K", "activations.py"): b"2",
            inbound.format(2, "+x7K", "timestamp.txt"): b"2025-11-02 21:00:00.5 UTC",
            "inbound/ada+01-neuron+2025-11-03 21:00:00 UTC/neuron.py": b"other",
        }
    )
    assert [str(r.status) for r in records] == ["new", "newer"]
    assert kept(into) == {"ada": {"activations.py": b"2"}}
    assert receipt(into, "ada")["handed_in"].startswith("2025-11-02T21:00:00.5")
    assert b"1" in tree(into).values()


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2025-11-02 21:00:00.5 UTC", "2025-11-02T21:00:00.500000"),
        ("2025-11-02 21:00:00", "2025-11-02T21:00:00.000000"),
        ("2025-11-02T21:00 CET", "2025-11-02T20:00:00.000000"),
        ("2025-07-02 21:00:00.000001 CEST", "2025-07-02T19:00:00.000001"),
        ("2025-10-26 02:30:00 CEST", "2025-10-26T00:30:00.000000"),
        ("2025-10-26 02:30:00 CET", "2025-10-26T01:30:00.000000"),
        ("2025-11-02 21:00:00 America/New_York", "2025-11-03T02:00:00.000000"),
        ("2025-11-02 21:00:00 EST", "2025-11-03T02:00:00.000000"),
        ("2025-11-02 21:00:00 -0330", "2025-11-03T00:30:00.000000"),
        ("2025-11-02 21:00:00 PST", ""),
        ("2025-11-02 21:00:00 ../../etc/localtime", ""),
        ("0000-11-02 21:00:00 UTC", ""),
        ("9999-12-31 23:59:59 -0900", ""),
        ("soon", ""),
    ],
)
def test_nbgraders_submitted(run, into, words, when):
    """Its own layout, with the time it notes; one that nobody can be sure of is told."""
    records = run(
        {
            "submitted/ada/02-activations/activations.py": CODE,
            "submitted/ada/02-activations/timestamp.txt": words.encode(),
            "submitted/mueller/02-activations/activations.py": b"# m",
        }
    )
    assert kept(into) == {
        "ada": {"activations.py": CODE},
        "mueller": {"activations.py": b"# m"},
    }
    assert receipt(into, "ada")["dated"] is bool(when)
    assert when in receipt(into, "ada")["handed_in"]
    told = [note for record in records if record.student == "ada" for note in record.notes]
    assert any("time" in note for note in told) is not bool(when)


def test_the_newest_in_an_exchange_with_a_zone(run, into):
    """The order of hand-ins is that of time, also across the end of summer time."""
    folder = "inbound/ada+02-activations+2025-10-26 {}/activations.py"
    run(
        {
            folder.format("02:50:00.0 CEST+a1"): b"first",
            folder.format("02:10:00.0 CET+b2"): b"last",
            folder.format("02:30:00.0 +0200"): b"in between",
        }
    )
    assert kept(into) == {"ada": {"activations.py": b"last"}}
    assert receipt(into, "ada")["handed_in"].startswith("2025-10-26T01:10")


def test_a_number_that_is_somebody_elses_id_gives_nobody_the_hand_in():
    """Canvas' user 4711 is not the student 4711 if the name says otherwise."""
    roster = Roster.of(ROSTER)
    assert roster.match("x", ("4711", "lovelaceada")) == "ada"
    with pytest.raises(AutograderError, match="“4711” is ada, but “müllerjörg” is mueller"):
        roster.match("x", ("4711", "müllerjörg"))
    with pytest.raises(AutograderError, match="“4711” is ada, but not called “niemandda”"):
        roster.match("x", ("4711", "niemandda"))
    assert roster.match("x", ("4711", "al123", "Ada Countess of L.")) == "ada"
    assert roster.match("4711") == "ada"


@pytest.mark.parametrize(
    "label",
    [
        "Jörg Müller",
        "MÜLLER, Jörg",
        "Mueller_Joerg",
        "müllerjörg",
        "mullerjorg",
        "Mu\u0308ller Jo\u0308rg",
    ],
)
def test_a_name_has_many_spellings(label):
    """Order, case, umlauts spelled out or left out, and either Unicode form."""
    known = (label.replace("_", " "),)
    assert Roster.of(ROSTER).match("?", known) == "mueller"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("label,student\n,ada\n", "line 2"),
        ("label,id\nx,ada\n", "student"),
        ("Grade,Last modified (grade)\n1,-\n", "Identifier"),
        (None, "cannot be read"),
    ],
)
def test_a_wrong_who_file_is_named(tmp_path, content, said):
    """Before anything is collected."""
    path = tmp_path / "who.csv"
    if content is not None:
        path.write_text(content)
    with pytest.raises(AutograderError) as caught:
        read_who([path])
    assert str(path) in caught.value.message
    assert said in f"{caught.value.message} {caught.value.hint}"


HOSTILE = [
    "../../evil_1_assignsubmission_file/activations.py",
    "x_1_assignsubmission_file/../../../activations.py",
    "/abs_1_assignsubmission_file/activations.py",
    "Ada Lovelace_1_assignsubmission_file_../../activations.py",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_leave_their_folder_are_refused(run, into, name):
    """Whatever the platform's naming, paths are checked as everywhere."""
    records = run({name: CODE, "Jörg Müller_2_assignsubmission_file/activations.py": CODE})
    assert {str(r.status) for r in records} == {"refused", "new"}
    assert set(kept(into)) == {"mueller"}
    assert not list(Path(into).parent.parent.glob("evil*"))


def test_two_files_of_one_name_are_refused_not_overwritten(run, into):
    """Flat names of an old Moodle and folders of a new one in one archive."""
    records = run(
        {
            "Ada Lovelace_1_assignsubmission_file/activations.py": b"1",
            "Ada Lovelace_1_assignsubmission_file_activations.py": b"2",
        }
    )
    assert [str(r.status) for r in records] == ["refused"]
    assert kept(into) == {}


def test_a_students_own_folder_is_no_download(assignment, into, tmp_path):
    """Files called like those of a platform are a student's own beside a module."""
    own = {"data_2024_01_notes.txt": b"n", "a_b_c_7/x.txt": b"x", "activations.py": CODE}
    for folder in (tmp_path / "one" / "ada", tmp_path / "class" / "ada"):
        for name, content in own.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    (tmp_path / "class" / "notes_1_2_list.txt").write_text("of the instructor")
    list(
        collect(assignment, [tmp_path / "one" / "ada"], into, students=ROSTER, formats=RECOGNISERS)
    )
    assert kept(into) == {"ada": own}
    records = list(
        collect(assignment, [tmp_path / "class"], into, students=ROSTER, formats=RECOGNISERS)
    )
    assert [str(r.status) for r in records] == ["unchanged", "unmatched"]


def test_plain_folders_stay_plain(run, into):
    """Ids with underscores and digits are no platform's names."""
    students = [person("a_b_c_1", "A"), person("x_1_2_3", "X")]
    run({"a_b_c_1/activations.py": b"1", "x_1_2_3/activations.py": b"2"}, students=students)
    assert set(kept(into)) == {"a_b_c_1", "x_1_2_3"}


PIECES = st.sampled_from(
    [
        *(
            "Ada Lovelace",
            "Jörg Müller",
            "anon",
            "Team 3",
            "lovelaceada",
            "LATE",
            "4711",
            "99",
            "-1",
        ),
        *("assignsubmission", "file", "onlinetext", "onlinetext.html", "text.html", "inbound"),
        *("activations.py", "activations-1.py", "02-activations", "submission_1", "x.zip", ".."),
        *(
            "submission_metadata.yml",
            "timestamp.txt",
            "Abgaben",
            "ada+02-activations+2025-01-01 1",
        ),
        *("", " ", ".", "\x00", "\u202e", "con", "a" * 150),
    ]
)
NAMES = st.lists(st.lists(PIECES, max_size=6).map("_".join), min_size=1, max_size=4).map("/".join)


@given(st.dictionaries(NAMES, st.binary(max_size=40), min_size=1, max_size=8))
@settings(max_examples=120, deadline=None)
def test_any_download_ends_in_records(tmp_path_factory, files):
    """Names put together at random: no error but a record, and no student gets two in one."""
    folder = tmp_path_factory.mktemp("any")
    source = folder / "download.zip"
    source.write_bytes(zip_bytes(files.items()))
    assignment = Assignment(
        name="02-activations",
        folder=folder / "course" / "assignments" / "02-activations",
        solution=folder,
        title=Text.same("A"),
        modules=("activations", "answers"),
        exercises=(),
    )
    into = folder / "course" / "submitted"
    for record in collect(assignment, [source], into, students=ROSTER, formats=RECOGNISERS):
        stored = record.status in ("new", "newer", "older", "unchanged")
        assert stored == (record.student in {s.id for s in ROSTER} and record.sha256 != "")
        assert record.sentence
    assert {path.name for path in folder.iterdir()} <= {"download.zip", "course"}
    assert {path.name for path in folder.glob("course/*")} <= {"submitted", "unmatched"}
