"""Hidden values of the real course do not get onto students' pages, whatever is handed in.

By default three assignments are tried; AUTOGRADER_REDACTION=all tries each of them.
"""

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from autograder.content.discover import discover
from autograder.course.course import find_course
from tests.report.redaction import ECHOES, REPOSITORY, close, told

NAMES = [assignment.name for assignment in discover(find_course(REPOSITORY))]
if os.environ.get("AUTOGRADER_REDACTION") != "all":
    NAMES = [name for name in NAMES if name[:2] in ("02", "05", "07")]


@pytest.mark.parametrize("name", NAMES)
def test_no_hidden_value_is_on_a_page(name):
    """Mutants, and functions that do nothing but tell what they were given.

    Searched for is every number with five digits that went into the sandbox, came back or was
    expected, at every level below `everything`, in both languages, as HTML and as Markdown. At
    `everything` the same search finds some: it can find them.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.report.redaction", name],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OPENBLAS_NUM_THREADS": "1"},
        timeout=600,
        check=True,
    )
    found = json.loads(done.stdout.strip().splitlines()[-1])
    assert found["leaks"] == []
    assert found["shown"] > 20
    assert found["hidden"] > 100
    assert found["hand_ins"] > len(ECHOES)
    assert found["status"] == ["graded"]


def test_the_search_knows_a_rounded_number():
    """A number counts as the hidden one when it is that one in fewer digits."""
    hidden = np.array([-3.14159265, 0.000271828])
    assert told("Erhalten -3,14159 (bei [2, 1]), Prüfsumme 5f2b9c41, 0.5 Punkte") == {"3.14159"}
    assert close("3.14159", hidden)
    assert close("2.7183e-04", hidden)
    assert not close("3.14160", hidden)
