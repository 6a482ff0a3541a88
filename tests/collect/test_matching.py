"""Whom a label means: ids before names, and nobody where two could be meant."""

from __future__ import annotations

import pytest

from autograder.collect.entries import Claim
from autograder.collect.identity_map import Meant, Who
from autograder.collect.matching import Roster
from autograder.course.roster import Student
from autograder.errors import SubmissionError


def person(key: str, name: str, *lms: str, email: str = "") -> Student:
    """One line of the roster."""
    return Student(id=key, name=name, email=email, language="de", lms=lms)


ADA = person("ada", "Ada Lovelace", "4711", "al123", email="Ada@Uni.example")
JOERG = person("mueller", "Jörg Müller", "815")
KAETHE = person("strasse", "Käthe Anna Große Straße")
MAXES = (person("zwei1", "Max Muster"), person("zwei2", "Muster, Max"))
ROSTER = Roster.of((ADA, JOERG, KAETHE, *MAXES))


def refusal(roster: Roster, label: str, *known_as: str) -> SubmissionError:
    """Why nobody is meant."""
    with pytest.raises(SubmissionError) as caught:
        roster.match(label, known_as)
    return caught.value


def test_without_a_roster_a_label_is_the_id():
    """Whatever else the source knows; it must do as one."""
    roster = Roster.of(None)
    assert roster.match("Jürgen", ("ada",)) == "Jürgen"
    assert roster.ids is None
    assert roster.exact_of("Jürgen") == set()
    assert refusal(roster, "a/b").message == "“a/b” cannot be a student's id: it has a /"


def test_a_roster_of_nobody_knows_nobody():
    """It is not the same as none."""
    roster = Roster.of(())
    assert roster.ids == frozenset()
    assert refusal(roster, "ada").message == "no student of the roster is called “ada”"


def test_ids_are_all_that_stands_for_one_as_it_is():
    """Folded; an address that is missing is none."""
    assert ROSTER.ids == {
        *("ada", "ada@uni.example", "4711", "al123", "mueller", "815", "strasse"),
        *("zwei1", "zwei2"),
    }
    assert isinstance(ROSTER.ids, frozenset)
    for key in ("ADA", "ada@uni.EXAMPLE", "4711", "AL123"):
        assert ROSTER.exact_of(key) == {"ada"}
        assert ROSTER.match(key) == "ada"
    one = Roster.of((person("eva", "Eva"),))
    assert refusal(one, "").message == "no student of the roster is called “”"


def test_nobody_without_a_name_is_meant_by_none():
    """An empty name, or one of signs only, is no name."""
    roster = Roster.of((person("eva", "-"),))
    assert roster.names == {}
    assert refusal(roster, "?").message == "no student of the roster is called “?”"


def test_an_id_in_full_is_meant_though_another_is_known_by_it():
    """Of one key for two, the id itself; where it is neither's, the next key decides."""
    roster = Roster.of((person("x1", "A"), person("x2", "B", "x1", "y"), person("x3", "C", "y")))
    assert roster.exact_of("x1") == {"x1", "x2"}
    assert roster.match("x1") == "x1"
    assert refusal(roster, "X1").message == "no student of the roster is called “X1”"
    assert roster.match("y", ("x3",)) == "x3"
    assert roster.match("y", ("B",)) == "x2"
    assert refusal(roster, "y").message == "no student of the roster is called “y”"


def test_an_id_comes_before_a_name_and_the_label_before_what_else_is_known():
    """Of names what else is known comes first: the label is often a folder's."""
    assert ROSTER.match("Jörg Müller", ("al123",)) == "ada"
    assert ROSTER.match("4711", ("ada", "Ada Lovelace")) == "ada"
    assert ROSTER.match("al123", ("815",)) == "ada"
    assert ROSTER.match("Ada Lovelace", ("Jörg Müller",)) == "mueller"
    assert ROSTER.match("Ada Lovelace", ("nobody",)) == "ada"
    assert ROSTER.match("Max Muster", ("Ada Lovelace",)) == "ada"
    assert ROSTER.match("Ada Lovelace", ("Max Muster",)) == "ada"


def test_who_may_be_several_is_nobody():
    """All of them are told, in their order, with what to do."""
    error = refusal(ROSTER, "Max Muster")
    assert error.message == "“Max Muster” may be zwei1 or zwei2"
    assert error.hint == (
        "Say who it is: a CSV file with the columns label,student and a line "
        '"Max Muster",<id>; then collect again with --who FILE. Or correct the roster.'
    )
    both = Roster.of((*MAXES, person("aaa", "Eva Blau"), person("bbb", "Blau Eva")))
    assert refusal(both, "Eva Blau", "max muster").message == (
        "“Eva Blau” may be aaa or bbb or zwei1 or zwei2"
    )
    assert refusal(ROSTER, "nobody", "Max Muster").message == "“nobody” may be zwei1 or zwei2"


def test_a_label_in_a_sentence_is_one_line():
    """In the message and in the hint."""
    error = refusal(ROSTER, "a\nb")
    assert error.message == r"no student of the roster is called “a\nb”"
    assert r'"a\nb",<id>' in error.hint
    maxes = refusal(ROSTER, "Max\nMuster")
    assert maxes.message == r"“Max\nMuster” may be zwei1 or zwei2"
    assert r'"Max\nMuster",<id>' in maxes.hint


def test_a_number_needs_a_name_that_agrees():
    """Where the source gives any; another number is no name."""
    assert ROSTER.match("4711") == ROSTER.match("4711", ("4711",)) == "ada"
    assert ROSTER.match("4711", ("99", "815")) == "ada"
    assert ROSTER.match("4711", ("Ada Lovelace",)) == "ada"
    assert ROSTER.match("4711", ("Ada L.", "Lovelace, Ada")) == "ada"
    assert ROSTER.match("4711", ("Ada Lovelace", "Ada L.")) == "ada"
    assert ROSTER.match("4711", ("ADA@uni.example", "Ada L.")) == "ada"
    assert ROSTER.match("x", ("Ada L.", "4711", "al123")) == "ada"
    error = refusal(ROSTER, "4711", "Ada L.", "A.\nL.")
    assert error.message == r"“4711” is ada, but not called “A.\nL.”"
    assert '"4711",<id>' in error.hint


def test_an_id_that_is_no_number_needs_none():
    """A login is somebody's own; but who is known by another's name is not taken for them."""
    assert ROSTER.match("al123", ("Ada L.",)) == "ada"
    error = refusal(ROSTER, "al123", "Jörg Müller")
    assert error.message == "“al123” is ada, but “Jörg Müller” is mueller"
    assert '"al123",<id>' in error.hint
    assert refusal(ROSTER, "4711", "Max\nMuster").message == (
        r"“4711” is ada, but “Max\nMuster” is zwei1"
    )


@pytest.mark.parametrize(
    "written",
    [
        "Käthe Anna Große Straße",
        "straße große anna käthe",
        "Kaethe Anna Grosse Strasse",
        "Kathe Anna Grosse Strasse",
        "KätheAnnaGroßeStraße",
        "großestraßekätheanna",
        "strassekaetheannagrosse",
        "annagrossestrassekathe",
        "Straße, Große (Käthe-Anna)".replace("-", " "),
    ],
)
def test_a_name_is_known_in_each_spelling(written):
    """Words in any order, or as one run that begins with any of them."""
    assert ROSTER.match(written) == ROSTER.match("?", (written,)) == "strasse"


@pytest.mark.parametrize("written", ["Käthe Anna Große", "kaethegrosseannastrasse", "Käthe"])
def test_a_part_of_a_name_is_none(written):
    """Nor is a run of its words in another order."""
    assert refusal(ROSTER, written).message.startswith("no student of the roster")


def test_an_id_of_the_roster_must_name_a_folder_too():
    """Whether the source says the id or the name."""
    roster = Roster.of((person("nul", "Eva Blau"),))
    for label in ("nul", "Eva Blau"):
        assert refusal(roster, label).message == (
            "“nul” cannot be a student's id: it is a name that Windows reserves"
        )


def test_what_is_said_of_a_group_comes_first():
    """Then the label, then what else is known, the surest first; of none of them nothing."""
    group, label, login, name = (Meant(students=[(key,)]) for key in ("a", "b", "c", "d"))
    who = Who({"group 1": group, "ada": label, "al123": login, "strasse": name, "": name})
    everything = Claim(label="Ada", origin="", group="Group 1", known_as=("x", "AL123", "Straße"))
    assert who.of(everything) is group
    assert who.of(Claim(label="ADA", origin="", known_as=("al123",))) is label
    assert who.of(Claim(label="?", origin="", group="?", known_as=("x", "AL123", "b"))) is login
    assert who.of(Claim(label="?", origin="", known_as=("", "Straße"))) is name
    assert who.of(Claim(label="", origin="", known_as=("",))) is None
    assert Who().of(everything) is None
