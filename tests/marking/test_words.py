"""The words of the marking page: each that is asked for exists, and each is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import autograder.marking
from autograder.locale import catalogue
from autograder.marking.pages import script_words

ROOM = Path(autograder.marking.__file__).parent


def test_every_word_exists_and_is_used():
    """In templates, in the script, in refusals."""
    files = [path for path in ROOM.rglob("*") if path.suffix in (".html", ".py", ".js")]
    text = {path.name: path.read_text(encoding="utf-8") for path in files}
    joined = "\n".join(text.values())
    asked = set(re.findall(r'\bword\(\s*(?:self\.site\.language, )?[\'"]([\w-]+)[\'"]', joined))
    asked |= set(re.findall(r'"(key-[\w-]+)"', text["question.html"])) | {"title", "second-title"}
    asked |= {f"refused-{entry}" for entry in re.findall(r'Refused\("([\w-]+)"', joined)}
    script = set(re.findall(r'tell\("([\w-]+)"|words\.(\w+)|words\["([\w-]+)"\]', text["mark.js"]))
    said = {next(filter(None, names)) for names in script}
    said |= {"undone", "nothing-to-undo", "stale", "not-saved"}  # by a condition
    assert said - {"replace"} == set(script_words("en"))
    asked |= {f"js-{entry}" for entry in said}
    known = {
        n.removeprefix("mark-") for n in catalogue.read("en").identifiers() if n[:5] == "mark-"
    }
    assert asked == known


def test_the_script_fills_in_what_the_words_leave_open():
    """The same blanks in both languages."""
    blanks = [
        {key: set(re.findall(r"\{\w+\}", words)) for key, words in script_words(language).items()}
        for language in catalogue.languages()
    ]
    assert blanks[0] == blanks[1]
