"""course.toml is read strictly, and its errors teach."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.course.course import SANDBOXES, Feedback, find_course, read_course
from autograder.course.records import Level, Text
from autograder.errors import ContentError, UsageError
from tests.helpers.tiny_course import COURSE, write

REPOSITORY = Path(__file__).parents[2]
TITLE = 'title = { de = "Netze", en = "Networks" }\n'
LECTURE = f'[[lecture]]\nname = "L0"\n{TITLE}[lecture.headings]\n'


def course_with(tmp_path, more="", text=COURSE):
    """A course.toml made of the least that is needed, and `more`."""
    return read_course(write(tmp_path / "course.toml", text + more))


def refused(tmp_path, more="", text=COURSE):
    """The message and hint with which course.toml is refused."""
    with pytest.raises(ContentError) as caught:
        course_with(tmp_path, more, text)
    assert caught.value.exit_code == 3
    assert str(tmp_path / "course.toml") in caught.value.message
    return caught.value.message, caught.value.hint


def test_the_real_course_is_read():
    """The course of this repository has its two titles and its defaults."""
    course = find_course(REPOSITORY)
    assert course.title == Text("Neuronale Netze selbst gemacht", "Neural networks from scratch")
    assert course.languages == ("de", "en")
    assert course.sandbox == "auto"
    assert course.paths.assignments == REPOSITORY / "assignments"


def test_what_is_left_out_has_defaults(tmp_path):
    """Only schema and title are needed."""
    course = course_with(tmp_path)
    assert (course.order, course.seed, course.sandbox) == ((), 0, "auto")
    assert course.limits.cpu_seconds == 2.0
    assert course.paths.roster == tmp_path / "roster.csv"


def test_everything_can_be_said(tmp_path):
    """Languages, order, seed, sandbox, limits and paths are taken over."""
    course = course_with(
        tmp_path,
        'languages = ["en"]\norder = ["02-b", "01-a"]\nseed = 7\nsandbox = "confined"\n'
        '[limits]\ncpu_seconds = 3\nmemory_mb = 256\n[paths]\nroster = "../people.csv"\n',
    )
    assert course.languages == ("en",)
    assert course.order == ("02-b", "01-a")
    assert (course.seed, course.sandbox) == (7, "confined")
    assert (course.limits.cpu_seconds, course.limits.memory_mb) == (3.0, 256)
    assert course.paths.roster == tmp_path / "../people.csv"


def test_lectures_have_headings_in_two_languages(tmp_path):
    """Their order stays; those without an exercise come after the others, with the reason."""
    more = (
        f'{LECTURE}Bias = "The bias"\n"Ein Netz" = "A network"\n[lecture.left_out]\nEnde = "over"'
    )
    course = course_with(tmp_path, more)
    assert [lecture.title for lecture in course.lectures] == [Text("Netze", "Networks")]
    assert list(course.headings) == ["L0, Bias", "L0, Ein Netz", "L0, Ende"]
    assert course.headings["L0, Bias"].text == Text("L0, Bias", "L0, Bias (The bias)")
    assert course.headings["L0, Ende"].left_out == "over"
    assert course_with(tmp_path).lectures == ()


def test_the_nearest_course_above_is_found(tmp_path):
    """A command works from any folder below course.toml."""
    course_with(tmp_path)
    below = tmp_path / "assignments" / "01-a"
    below.mkdir(parents=True)
    assert find_course(below).root == tmp_path


@pytest.mark.parametrize("name", ["", "course.toml"])
def test_an_explicit_course_wins(tmp_path, name):
    """--course takes the folder or the file, wherever one is."""
    course_with(tmp_path)
    assert find_course(Path("/"), tmp_path / name).root == tmp_path


def test_no_course_is_a_usage_error(tmp_path):
    """Without a course.toml the error says where it was looked for and what to do."""
    with pytest.raises(UsageError, match=r"no course\.toml") as caught:
        find_course(tmp_path)
    assert "--course" in caught.value.hint
    with pytest.raises(UsageError, match="not a course"):
        find_course(tmp_path, tmp_path)


def test_an_unknown_key_is_named_with_a_suggestion(tmp_path):
    """A misspelt key is refused, and the right one is offered."""
    message, hint = refused(tmp_path, 'sandbx = "auto"\n')
    assert 'unknown key "sandbx"' in message
    assert 'Did you mean "sandbox"?' in hint


def test_an_unknown_key_of_a_section_is_named_with_its_section(tmp_path):
    """A misspelt limit is refused, and its section and the right name are said."""
    message, hint = refused(tmp_path, "[limits]\ncpu_second = 2\n")
    assert '[limits]: unknown key "cpu_second"' in message
    assert 'Did you mean "cpu_seconds"?' in hint


def test_a_missing_key_points_to_its_misspelling(tmp_path):
    """When a key is missing and a similar one is there, both are named."""
    message, hint = refused(tmp_path, text=COURSE.replace("title", "tilte"))
    assert '"title" is missing' in message
    assert '"tilte"' in hint


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('seed = "7"', '"seed" must be a whole number, not a string'),
        ("seed = true", '"seed" must be a whole number, not true or false'),
        ("seed = -1", "must not be negative"),
        ('sandbox = "strong"', '"sandbox" is "strong"'),
        ('sandbox = "weak"', "switches the isolation off"),
        ('order = ["a", "a"]', 'names "a" twice'),
        ("order = [1]", "must be a list of strings"),
        ('languages = ["fr"]', 'names "fr"'),
        ("languages = []", '"languages" is empty'),
        ('[feedback]\nlevel = "all"', '"level" is "all"'),
        ('[feedback]\nafter_deadine = "values"', 'unknown key "after_deadine"'),
        ('[feedback]\nlevel = "values"\nafter_deadline = "public"', "shows less"),
        ('timezone = "Europe/Nowhere"', "which this machine does not know"),
        ("limits = 3", '"limits" must be a table, not a whole number'),
        ("[limits]\nmemory_mb = 1.5", "must be a whole number, not a number"),
        ("[limits]\nmemory_mb = 0", "must be above 0"),
        ("[limits]\ncpu_seconds = inf", "must be a finite number"),
        ("[limits]\ncpu_seconds = 9", '"wall_seconds" (6.0) is below "cpu_seconds" (9.0)'),
        ('[paths]\nroster = ""', '"roster" is empty'),
        ("seed = ", "is not valid TOML"),
        ('lecture = "L0"', '"lecture" must be a list, not a string'),
        (f'[[lecture]]\nname = "L0"\n{TITLE}{TITLE}', "is not valid TOML"),
        ('[[lecture]]\nname = "L0"', 'lecture "L0": "title" is missing'),
        (f'[[lecture]]\nname = "L0, 1"\n{TITLE}', '"L0, 1" cannot be the name'),
        (f'[[lecture]]\nname = "L0"\n{TITLE}' * 2, '"L0" cannot be the name of a lecture'),
        (f"{LECTURE}Bias = 1", '"Bias" must be a string, not a whole number'),
        (f'{LECTURE}Bias = " "', '"Bias" stands with nothing'),
        (f'{LECTURE}Bias = "Bias"\n[lecture.left_out]\nBias = "none"', 'in "headings" and in'),
        (f'{LECTURE}Bias = "Bias"\n[lecture.leftout]\nBias = "none"', 'unknown key "leftout"'),
    ],
)
def test_a_wrong_value_is_refused(tmp_path, more, said):
    """Every wrong value is refused with the file, the key and what is wrong."""
    assert said in refused(tmp_path, more)[0]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ('"Kurs"', "must be in both languages"),
        ('{ de = "Kurs" }', '[title]: "en" is missing'),
        ('{ de = "Kurs", en = "Course", fr = "Cours" }', '[title]: unknown key "fr"'),
        ('{ de = "Kurs", en = " " }', '[title]: "en" is empty'),
    ],
)
def test_a_title_stands_in_both_languages(tmp_path, title, said):
    """A title in one language, or in a third, is refused."""
    assert said in refused(tmp_path, text=f"schema = 1\ntitle = {title}\n")[0]


def test_another_schema_is_refused(tmp_path):
    """A file of a later format is refused, not half understood."""
    message, _ = refused(tmp_path, text=COURSE.replace("schema = 1", "schema = 2"))
    assert "this autograder reads 1" in message


def test_a_byte_order_mark_is_accepted(tmp_path):
    """A course.toml saved by a Windows editor is read."""
    write(tmp_path / "course.toml", "\ufeff" + COURSE.replace("\n", "\r\n"))
    assert read_course(tmp_path / "course.toml").title.en == "A small course"


def test_another_encoding_is_refused(tmp_path):
    """A course.toml that is not UTF-8 is refused with the line."""
    path = tmp_path / "course.toml"
    path.write_bytes("schema = 1\ntitle = 'Übung'".encode("latin-1"))
    with pytest.raises(ContentError, match=r"not UTF-8 \(line 2\)"):
        read_course(path)


def test_the_sandboxes_are_those_of_the_sandbox():
    """course.toml knows every tier of isolation but the weak one."""
    from autograder.sandbox.tiers import Tier

    assert set(SANDBOXES) == ({"auto"} | {str(tier) for tier in Tier}) - {"weak"}


def test_the_level_of_feedback_may_rise_after_the_deadline(tmp_path):
    """Sentences by default; without a second level, or a deadline, the first one stays."""
    now = datetime.now(UTC)
    before, after = now + timedelta(seconds=1), now - timedelta(seconds=1)
    assert course_with(tmp_path).feedback == Feedback(level=Level.SENTENCES)
    only = course_with(tmp_path, '[feedback]\nlevel = "values"').feedback
    assert [only.at(now, end) for end in (before, after, None)] == [Level.VALUES] * 3
    both = course_with(
        tmp_path, '[feedback]\nlevel = "public"\nafter_deadline = "everything"'
    ).feedback
    assert both.at(now, before) is both.at(now, None) is Level.PUBLIC
    assert both.at(now, after) is Level.EVERYTHING
