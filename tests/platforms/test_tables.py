"""Tables of learning platforms, filled in and read back; made to the platforms' description."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest

from autograder.course.csv_files import Sheet
from autograder.course.extensions import Extension, Extensions
from autograder.course.records import Status
from autograder.course.roster import Student
from autograder.errors import UsageError
from autograder.gradebook.effective_points import Counting
from autograder.platforms.identity_files import read_who
from tests.gradebook.samples import exercise
from tests.helpers.exports import export


def person(key, name, email="", *lms):
    """One line of the roster."""
    return Student(id=key, name=name, email=email, language="de", lms=lms)


ROSTER = (
    person("ada", "Ada Lovelace", "ada@uni.example", "al123"),
    person("joerg", "Jörg Müller", "jm@uni.example", "jm9"),
    person("max", "Max Muster", "max@uni.example"),
)
GERMAN = (
    '\ufeffID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung,'
    '"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)",'
    '"Zuletzt geändert (Bewertung)","Feedback als Kommentar"\r\n'
    'Teilnehmer/in77,"Ada Lovelace",ada@uni.example,"Zur Bewertung abgegeben",,"3,00",Ja,'
    '"Montag, 2. November 2026, 22:15",-,"=sagt ""gut"", und\r\nnoch eine Zeile"\r\n'
    'Teilnehmer/in78,"Jörg Müller",jm@uni.example,"Keine Abgabe","1,00","3,00",Ja,-,-,\r\n'
    'Teilnehmer/in79,"Wer Anders",wa@uni.example,"Keine Abgabe",,"3,00",Ja,-,-,\r\n'
)
ENGLISH = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (grade)\n"
    "Participant 77,Ada Lovelace,ada@uni.example,Submitted,,3.00,Yes,-\n"
    "Participant 78,Jörg Müller,jm@uni.example,Submitted,2.00,3.00,No,-"
)
FRENCH = (
    "Identifiant,Nom complet,Adresse de courriel,Statut,Note,Note maximale,"
    '"La note peut être modifiée","Dernière modification (travail remis)",'
    '"Dernière modification (note)","Feedback par commentaires"\n'
    'Participant77,Ada Lovelace,ada@uni.example,Remis,"1,00","3,00",Oui,'
    '"lundi 2 novembre 2026, 22:15","mardi 3 novembre 2026, 08:00",bien\n'
    'Participant78,Jörg Müller,jm@uni.example,Remis,"1,00","3,00",Non,'
    '"lundi 2 novembre 2026, 21:15","mardi 3 novembre 2026, 08:00",\n'
)


@pytest.fixture
def fill(assignment, good, tmp_path):
    """fill(form, text, ...) exports two results into this table; the text, and the notes."""

    def go(form, text, results=None, encoding="utf-8", **options):
        path = tmp_path / "table.csv"
        path.write_bytes(text.encode(encoding))
        notes = []
        if results is None:
            results = [replace(good, points=2.5), replace(good, student="joerg")]
        options = {"students": ROSTER, "notes": notes, **options}
        data = export(form, assignment, results, table=path, **options)
        return data.decode(encoding), notes

    return go


def test_a_german_worksheet_comes_back_with_grades_and_nothing_else_changed(fill):
    """Commas in numbers, quotes, line ends within cells, the mark at the beginning: as they were."""
    text, notes = fill("moodle", GERMAN)
    expected = GERMAN.replace('"Zur Bewertung abgegeben",,', '"Zur Bewertung abgegeben",3,')
    assert text == expected.replace('"1,00"', '"3"')
    assert notes == []


def test_a_worksheet_in_a_language_nobody_told_us_of(fill):
    """The columns are known by what they hold: the first may be changed, the second not."""
    text, notes = fill("moodle", FRENCH)
    assert text == FRENCH.replace('ada@uni.example,Remis,"1,00"', 'ada@uni.example,Remis,"3"')
    assert notes == ["joerg: Moodle says that the grade cannot be changed"]


def test_halves_have_the_languages_comma(fill, good):
    """2,5 in German, quoted where the comma also separates; 2.5 in English."""
    checks = good.exercises[0].checks
    half = replace(
        good, exercises=(replace(good.exercises[0], points=1.5, checks=checks), good.exercises[1])
    )
    german, _ = fill("moodle", GERMAN, [half])
    assert '"Zur Bewertung abgegeben","2,5","3,00"' in german
    assert ",Submitted,2.5,3.00," in fill("moodle", ENGLISH, [half])[0]


def test_an_english_worksheet_without_a_last_line_end(fill):
    """What cannot be changed stays, and is told."""
    text, notes = fill("moodle", ENGLISH)
    assert text == ENGLISH.replace(",Submitted,,", ",Submitted,3,")
    assert notes == ["joerg: Moodle says that the grade cannot be changed"]


def test_semicolons_and_windows_encoding_of_excel_come_back(fill):
    """Whoever opened and saved it in Excel gets it back as Excel wrote it."""
    text, _ = fill("moodle", ENGLISH.replace(",", ";"), encoding="cp1252")
    assert (
        text.splitlines()[1]
        == "Participant 77;Ada Lovelace;ada@uni.example;Submitted;3;3.00;Yes;-"
    )


def test_exempt_unknown_and_ungraded_lines_stay(fill, good):
    """No zero for somebody who need not, did not or could not; what has no line is told."""
    rules = Counting(extensions=Extensions({("ada", ""): Extension(exempt=True)}))
    results = [
        good,
        replace(good, student="joerg", status=Status.ENGINE_ERROR),
        replace(good, student="max"),
    ]
    text, notes = fill("moodle", GERMAN, results, counting=rules)
    assert text == GERMAN
    assert any("joerg has no points yet" in note for note in notes)
    assert any("max has points, but no line" in note for note in notes)


def test_another_maximum_is_refused(fill):
    """10 of 3 points would be a wrong grade for everybody."""
    with pytest.raises(UsageError) as caught:
        fill("moodle", ENGLISH.replace("3.00", "100.00"))
    assert "counts up to 100 points, 02-activations up to 3" in caught.value.message


def test_bonus_beyond_the_maximum_is_told(fill, assignment, good, tmp_path):
    """Moodle takes no more than its maximum."""
    bonus = replace(
        assignment,
        exercises=(assignment.exercises[0], replace(assignment.exercises[1], bonus=True)),
    )
    path = tmp_path / "t.csv"
    path.write_text(ENGLISH.replace("3.00", "2.00"))
    notes = []
    data = export("moodle", bonus, [good], table=path, students=ROSTER, notes=notes)
    assert b",Submitted,2,2.00," in data
    assert "ada has 3 points: written as 2" in notes[0]


def test_a_worksheet_without_names_needs_somebody_to_say_who(fill, good, tmp_path):
    """Blind marking: the file that collect took says it here too."""
    blind = (
        ENGLISH.replace("Full name,Email address,", "")
        .replace("Ada Lovelace,ada@uni.example,", "")
        .replace("Jörg Müller,jm@uni.example,", "")
    )
    text, notes = fill("moodle", blind, [good])
    assert text == blind
    assert "ada has points, but no line" in notes[0]
    path = tmp_path / "who.csv"
    path.write_text("label,student\nTeilnehmerin 77,ada\n")
    text, notes = fill("moodle", blind, [good], who=read_who([path]))
    assert text == blind.replace(",Submitted,,", ",Submitted,3,")
    assert notes == []


def test_pages_are_named_as_moodle_wants_them(fill, assignment, good, tmp_path):
    """Name, number of the participant, plugin; a missing page is told."""
    page = tmp_path / "feedback" / "ada" / "02-activations.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>")
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(ENGLISH)
    notes = []
    data = export(
        "moodle-feedback",
        assignment,
        [good, replace(good, student="joerg")],
        table=sheet,
        students=ROSTER,
        feedback=tmp_path / "feedback",
        notes=notes,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (name,) = archive.namelist()
        assert archive.read(name) == b"<p>"
    assert name == "Ada Lovelace_77_assignfeedback_file/02-activations.html"
    assert name.split("/")[0].split("_")[1:] == ["77", "assignfeedback", "file"]
    assert "joerg has no page" in notes[0]


CANVAS = (
    'Student,ID,SIS User ID,SIS Login ID,Section,Activations (501),Sheet 2 (502),"Final, Score"\n'
    ",,,,,Manual Posting,,\n"
    "    Points Possible,,,,,3.00,10.00,(read only)\n"
    '"Lovelace, Ada",71,,ada@uni.example,NN,,,0\n'
    '"Müller, Jörg",72,,jm9,NN,1.00,,0\n'
    '"Student, Test",73,,x,NN,,,0\n'
)


def test_canvas(fill, assignment):
    """Only the columns that Canvas needs to find students, and the one with grades."""
    rules = Counting(extensions=Extensions({("joerg", ""): Extension(exempt=True)}))
    text, notes = fill("canvas", CANVAS, column="Activations", counting=rules)
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == [
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        "Activations (501)",
    ]
    assert rows[2][-1] == "3.00"
    assert [(row[0], row[-1]) for row in rows[3:]] == [
        ("Lovelace, Ada", "3"),
        ("Müller, Jörg", "EX"),
        ("Student, Test", ""),
    ]
    assert notes == []


def test_canvas_needs_to_know_the_column(fill):
    """The titles there may be quite other than here."""
    with pytest.raises(UsageError) as caught:
        fill("canvas", CANVAS, column="Activation")
    assert 'Did you mean "Activations"?' in caught.value.hint
    with pytest.raises(UsageError, match="up to 10 points"):
        fill("canvas", CANVAS, column="Sheet 2")


def test_two_canvas_columns_of_one_title_are_told_apart_by_their_number(fill):
    """Without the number nobody knows which one is meant; with it the other stays out of it."""
    twice = CANVAS.replace("Sheet 2 (502)", "Activations (502)")
    with pytest.raises(UsageError, match="2 columns") as caught:
        fill("canvas", twice, column="Activations")
    assert "Activations (501)" in str(caught.value)
    assert '--column "Activations (501)"' in caught.value.hint
    text, _ = fill("canvas", twice.replace("10.00", "3.00"), column="Activations (502)")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][-1] == "Activations (502)"
    assert [row[-1] for row in rows[3:]] == ["3", "3", ""]


def test_who_is_excused_in_canvas_stays_excused(fill):
    """A person said so there; it is told, and no points are written over it."""
    excused = CANVAS.replace(",NN,1.00,,0", ",NN,EX,,0")
    text, notes = fill("canvas", excused, column="Activations")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[-1] for row in rows[3:]] == ["3", "EX", ""]
    assert notes == ["joerg is excused in Canvas: left as it is"]


ILIAS = (
    "update,usr_id,login,lastname,firstname,status,mark,notice,comment,plagiarism,plag_comment\n"
    "0,8001,al123,Lovelace,Ada,notgraded,,,,,\n"
    "0,8002,jm9,Müller,Jörg,notgraded,,,,,\n"
    "0,8003,zz,Anders,Wer,notgraded,,,,,\n"
)


def test_ilias(fill, good):
    """Lines to be read are marked; the pass mark decides passed and failed."""
    poor = replace(good, student="joerg", exercises=good.exercises[1:])
    text, notes = fill("ilias", ILIAS, [good, poor])
    assert text == ILIAS.replace(
        "0,8001,al123,Lovelace,Ada,notgraded,,", "1,8001,al123,Lovelace,Ada,passed,3,"
    ).replace("0,8002,jm9,Müller,Jörg,notgraded,,", "1,8002,jm9,Müller,Jörg,failed,1,")
    assert notes == []


@pytest.mark.parametrize("form", ["moodle", "moodle-feedback", "canvas", "ilias"])
def test_without_roster_table_or_the_right_table_it_says_what_to_do(
    fill, assignment, form, tmp_path
):
    """Three wrong turns that everybody takes once."""
    with pytest.raises(UsageError) as caught:
        fill(form, ENGLISH, students=())
    assert "roster.csv" in caught.value.hint
    with pytest.raises(UsageError) as caught:
        export(form, assignment, [], students=ROSTER)
    assert "--table FILE" in caught.value.hint
    with pytest.raises(UsageError, match="has no column"):
        fill(form, "a,b\n1,2\n")


def test_points_that_are_still_to_be_given_are_told(fill, good):
    """What is uploaded now is not yet the grade."""
    waits = replace(
        good, exercises=(*good.exercises, exercise("why", status="manual", max_points=2))
    )
    _, notes = fill("moodle", GERMAN, [waits])
    assert notes == ["1 of these hand-ins wait for points that a person gives"]


def test_two_lines_of_one_student_are_told(fill):
    """The first is filled in; nobody gets the points of another."""
    text, notes = fill("moodle", ENGLISH + "\nParticipant 9,x,ada@uni.example,,,3.00,Yes,-\n")
    assert ",Submitted,3,3.00," in text
    assert "ada stands in lines 2 and 4" in notes


@pytest.mark.parametrize(
    "text",
    ["", "a", "a,b", "a,b\n", 'x,"a\r\nb"\r\n\r\nc;d\n', 'x,"un\nclosed,1\n', "ä\n", "a,,\n,\n"],
)
def test_what_nobody_sets_comes_out_as_it_came_in(tmp_path, text):
    """Any bytes of a CSV file, damaged ones too."""
    path = tmp_path / "t.csv"
    for data in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("cp1252")):
        path.write_bytes(data)
        assert Sheet.read(path, "a table").written() == data
