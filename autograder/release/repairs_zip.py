"""The archive with which `pytest --hint` looks for a line on the student's machine."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from autograder.locale.catalogue import languages, words
from autograder.repairs.kinds import Kind
from autograder.workspace import TOOLS
from autograder.zip_files import zip_bytes

NAME = f"{TOOLS}/repairs.zip"
SENTENCES = "sentences.json"
_PACKAGE = Path(__file__).parents[1]
_MODULES = (
    *("__init__.py", "repairs/*.py", "mutation/*.py"),
    *("collect/__init__.py", "collect/python_text.py"),
)


@functools.cache
def repairs_zip() -> bytes:
    """The modules of `autograder.repairs` as they are, and a sentence for each kind of repair.

    Python imports from it as from a folder; what is in it needs Python only.
    """
    files = {
        f"autograder/{path.relative_to(_PACKAGE).as_posix()}": path.read_bytes()
        for pattern in _MODULES
        for path in _PACKAGE.glob(pattern)
    }
    sentences = {
        language: {kind: words(language, f"report-diagnosis-{kind}", {}) for kind in Kind}
        for language in languages()
    }
    files[SENTENCES] = json.dumps(sentences, ensure_ascii=False).encode()
    return zip_bytes(files)
