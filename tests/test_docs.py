"""The pages of docs/: prose wrapped without a change of meaning, and no page that nobody finds."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from autograder.course.records import Limits

DOCS = Path(__file__).parents[1] / "docs"
_spec = importlib.util.spec_from_file_location("wrap", DOCS / "wrap.py")
wrap = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(wrap)
LONG = "word " * 40
PROSE = f"""# A heading that is longer than a line may be {LONG}

A paragraph {LONG}- 1. # | with what would begin a block, `code  with   blanks` and
[a link of several words](https://example.org) {LONG}

* an item {LONG}
  goes on
  * one below it {LONG}

  a second paragraph of the item {LONG}
1. and {LONG}
2. two

| a | table {LONG} |
|---|---|
| 1 | 2 |

```python
code = {LONG.split()}
* no item {LONG}
```
"""


def render(text: str) -> str:
    """HTML in which white space does not count."""
    return re.sub(r"\s+", " ", MarkdownIt("commonmark").enable("table").render(text))


def test_wrapping_changes_no_meaning():
    """The page looks the same, is narrow, and wrapping it again changes nothing."""
    wrapped = wrap.wrap_page(PROSE)
    assert render(wrapped) == render(PROSE)
    assert wrap.wrap_page(wrapped) == wrapped
    prose = [
        line for line in wrapped.split("\n") if not line.startswith(("#", "|", "code", "* no"))
    ]
    assert 80 < max(map(len, prose)) <= wrap.WIDTH


@pytest.mark.parametrize("page", wrap.find_pages(), ids=lambda page: page.name)
def test_pages_are_wrapped(page):
    """`python docs/wrap.py` has been run."""
    text = page.read_text(encoding="utf-8")
    assert wrap.wrap_page(text) == text


def test_every_page_is_in_the_list():
    """docs/index.md leads to each of them."""
    listed = set((DOCS / "index.md").read_text(encoding="utf-8").split("\n"))
    assert {page.stem for page in DOCS.glob("*.md")} - {"index"} <= listed


def test_a_suite_runs_as_plain_pytest():
    """The command of docs/instructors.md, in the course's folder, on the course's solution."""
    command = "pytest assignments/02-activations/hidden --submission "
    text = (DOCS / "instructors.md").read_text(encoding="utf-8")
    assert f"\n{command}submitted/ada/02-activations\n" in text
    line = [sys.executable, "-m", *command.split(), "solutions/02-activations"]
    done = subprocess.run(line, cwd=DOCS.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def test_every_limit_is_explained_with_its_default():
    """In docs/instructors.md, and in the course.toml that `autograder init` writes."""
    page = (DOCS / "instructors.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| ([\d.]+) \|", page))
    defaults = {limit.name: f"{limit.default:g}" for limit in fields(Limits)}
    assert rows == defaults
    skeleton = DOCS.parent / "autograder/authoring/empty_course/course.toml.txt"
    limits = skeleton.read_text(encoding="utf-8").partition("[limits]")[2]
    assert dict(re.findall(r"(?m)^(\w+) = ([\d.]+)", limits)) == defaults
