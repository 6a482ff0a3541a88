"""The table of docs/authoring.md: every line of it holds for the module above it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sandbox.test_session import submission

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("### What can be expressed\n")[2]
MODULE = SECTION.partition("```python\n")[2].partition("```")[0]
ROWS = re.findall(r"(?m)^\| ([^|`]+?) \| `(.+)` \|$", SECTION.partition("\n#")[0])


def raises(kind: type[Exception], function: Any, *arguments: Any) -> bool:
    """Whether a call raises an exception of this kind, as pytest.raises has it."""
    with pytest.raises(kind):
        function(*arguments)
    return True


def test_the_table_is_read():
    """No row is missed."""
    assert len(ROWS) == 15


@pytest.mark.parametrize(("what", "line"), ROWS, ids=[what for what, _ in ROWS])
def test_every_line_of_the_table_holds(box, what, line):
    """As it stands on the page."""
    with submission(box, MODULE) as student:
        names = {"student": student, "np": np, "raises": raises}
        assert eval(line, names), what  # noqa: S307 - our own page
