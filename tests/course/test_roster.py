"""The roster is read as people save it, and its errors name the line."""

import pytest

from autograder.course.course import read_roster
from autograder.errors import ContentError
from tests.helpers.tiny_course import write

PLAIN = "id,name,email\nada,Ada Müller,ada@example.org\nemmy,Emmy Groß,\n"


def roster(tmp_path, content):
    """The roster written as text (UTF-8) or bytes, then read."""
    path = tmp_path / "roster.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_roster(path)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        "\ufeff" + PLAIN,
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\n\n") + " , ,\n",
        PLAIN.replace(",", ";").encode("cp1252"),
        PLAIN.replace("id,name,email", "ID, Name ,Email,language"),
        "name,email,id\nAda Müller,ada@example.org,ada\nEmmy Groß,,emmy\n",
        PLAIN.replace("Müller", "Mu\u0308ller"),
    ],
    ids=["plain", "semicolons", "bom", "crlf", "blanks", "excel", "header", "columns", "nfd"],
)
def test_a_roster_is_read_as_people_save_it(tmp_path, content):
    """Separator, encoding, line ends, blank lines and order of columns do not matter."""
    ada, emmy = roster(tmp_path, content)
    assert (ada.id, ada.name, ada.email) == ("ada", "Ada Müller", "ada@example.org")
    assert (emmy.id, emmy.name, emmy.email, emmy.language) == ("emmy", "Emmy Groß", "", "de")


def test_a_cell_may_contain_the_separator(tmp_path):
    """A quoted name may hold a comma, as many exports write it."""
    assert roster(tmp_path, 'id,name,email\na,"Groß, Emmy",\n')[0].name == "Groß, Emmy"


def test_students_may_choose_their_language(tmp_path):
    """The language of a line counts; without one, that of the course."""
    path = write(tmp_path / "roster.csv", "id,name,email,language\na,A,,EN\nb,B,,\nc,C,,de\n")
    assert [s.language for s in read_roster(path, "en")] == ["en", "en", "de"]


def test_ids_in_the_learning_platforms_are_words(tmp_path):
    """One for each platform; none is none. Nobody can change what was read."""
    students = roster(tmp_path, "id,name,email,lms\na,A,,1234 moodle-77\nb,B,,\n")
    assert [student.lms for student in students] == [("1234", "moodle-77"), ()]
    assert isinstance(students, tuple)


def test_an_id_has_a_hundred_letters_at_most(tmp_path):
    """Folders of results carry it with more."""
    assert len(roster(tmp_path, f"id,name,email\n{'a' * 100},A,\n")[0].id) == 100
    with pytest.raises(ContentError, match="cannot be the name of a folder"):
        roster(tmp_path, f"id,name,email\n{'a' * 101},A,\n")


def test_an_address_may_be_the_id(tmp_path):
    """Somebody whose id is the e-mail address is no duplicate of themselves."""
    assert roster(tmp_path, "id,name,email\na@b.de,A,a@b.de\n")[0].id == "a@b.de"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("id,name,emial\n", 'line 1: unknown column "emial"'),
        ("id,name\na,A\n", 'line 1: the column "email" is missing'),
        ("id,id,name,email\n", 'the column "id" is there twice'),
        ("", "names no students"),
        ("id,name,email\n", "names no students"),
        ("id,name,email\n\n,A,\n", 'line 3: "id" is empty'),
        ("id,name,email\na,,a@b.de\n", 'line 2: "name" is empty'),
        ("id,name,email\na,A,\nA,B,\n", 'line 3: "a" stands in line 2 already'),
        ("id,name,email\na,A,x@y.z\nb,B,X@Y.z\n", '"x@y.z" stands in line 2 already'),
        ("id,name,email\n../a,A,\n", "cannot be the name of a folder"),
        ("id,name,email\n..,A,\n", "cannot be the name of a folder"),
        ("id,name,email\na:b,A,\n", "cannot be the name of a folder"),
        ("id,name,email\na,A,nobody\n", '"nobody" is no e-mail address'),
        ("id,name,email\na,Müller, Ada,a@b.de\n", "more cells than columns"),
        ("id,name,email,language\na,A,,fr\n", 'the language is "fr"'),
        ('id,name,email\na,"A,\n', "line 2: unexpected end of data"),
        (b"id,name,email\na,\x81\x8d,\n", "neither UTF-8 nor"),
    ],
)
def test_a_wrong_roster_is_refused(tmp_path, content, said):
    """Every mistake is refused with the file and the line."""
    with pytest.raises(ContentError) as caught:
        roster(tmp_path, content)
    assert said in caught.value.message
    assert str(tmp_path / "roster.csv") in caught.value.message


def test_a_missing_roster_says_what_it_should_be(tmp_path):
    """Without a roster the error names the file and its columns."""
    with pytest.raises(ContentError, match="cannot be read") as caught:
        read_roster(tmp_path / "roster.csv")
    assert "id, name, email" in caught.value.hint
