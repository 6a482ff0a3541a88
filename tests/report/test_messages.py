"""The catalogue: complete, in both languages, and used."""

import re
import string
from importlib.resources import files

import pytest

from autograder.course.records import Verdict
from autograder.gradebook.changes import Kind
from autograder.grading.suspicious import CODES
from autograder.repairs import kinds as diagnosis
from autograder.report.groups import OF_ROWS
from autograder.report.index import OF_COURSE
from autograder.report.messages import say
from autograder.report.standing import standing
from autograder.report.summary import Reason
from tests.helpers.catalogue import page_texts
from tests.report import samples

MESSAGES = page_texts()

COMPUTED = {f"verdict_{verdict}" for verdict in Verdict} | {f"why_{reason}" for reason in Reason}
STATES = ("passed", "partly", "failed", "untouched", "manual", "unanswered", "undecided")
COMPUTED |= {f"state_{word}" for word in STATES}
COMPUTED |= {"state_engine_error", "state_marked"}
COMPUTED |= {f"letter_{kind}" for kind in Kind if kind is not Kind.ADDED}
COMPUTED |= {"letter_added_passed", "letter_added_failed"}
COMPUTED |= {f"attempt_{code}" for code in CODES}
ARRIVALS = ("arrived", "graded", "fed_back", "waiting", "failed", "person")
COMPUTED |= {f"arrival_{number}" for number in ARRIVALS}
COMPUTED |= {f"diagnosis_{kind}".replace("-", "_") for kind in diagnosis.Kind}
COMPUTED |= {f"group_{key}" for key in (*OF_ROWS, *OF_COURSE)}


def placeholders(words):
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_every_message_exists_in_both_languages(key):
    """Neither half is empty, and both have the same placeholders."""
    text = MESSAGES[key]
    assert text.de.strip()
    assert text.en.strip()
    assert placeholders(text.de) == placeholders(text.en)


def test_every_key_that_is_used_exists_and_every_message_is_used():
    """Modules and templates ask for keys of the catalogue only, and for all of them."""
    package = files("autograder.report")
    modules = [*package.iterdir(), *files("autograder.arrival").iterdir()]
    sources = [p for p in modules if p.name.endswith(".py") and p.name != "messages.py"]
    sources += list(package.joinpath("templates").iterdir())
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    asked = set(re.findall(r"""say\(\s*["'](\w+)["']""", text)) | COMPUTED
    assert asked <= set(MESSAGES)
    assert {k for k in MESSAGES if k not in asked and f'"{k}"' not in text} == set()


def test_the_states_of_exercises_have_messages():
    """Whatever an exercise comes out as, there is a word for it."""
    for make in samples.EVERY:
        for exercise in make().exercises:
            assert say(f"state_{standing(exercise)[1]}", "de")
