"""Judge the names that archives, folders and students bring along."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from autograder.errors import SubmissionError

LONGEST_COMPONENT = 200  # bytes; file systems stop at 255, and .earlier/ adds to some names
LONGEST_PATH = 1_000  # bytes
DEEPEST = 24  # folders
BOTTOM = 100  # folders in any source: the hand-ins in it, and all that lies around them

JUNK = frozenset(
    """
    __MACOSX .DS_Store .AppleDouble .Spotlight-V100 .Trashes .fseventsd .localized Thumbs.db
    ehthumbs.db desktop.ini __pycache__ .ipynb_checkpoints .pytest_cache .mypy_cache .ruff_cache
    .hypothesis .cache .git .svn .hg .venv .tox .nox .eggs .idea .vscode .vs node_modules
    """.lower().split()
) | {"icon\r"}
JUNK_ENDINGS = (".pyc", ".pyo", ":zone.identifier")
RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.I)
FORBIDDEN_IN_ID = re.compile(r'[/\\:*?"<>|]')
ARCHIVES = (".tar.gz", ".tar.bz2", ".tar.xz", ".zip", ".tar", ".tgz", ".7z", ".rar")

# Control, format (invisible, right-to-left), surrogate and private characters, line separators.
UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def shown(name: str) -> str:
    """The name as it may stand in a message: one line, no invisible characters, not endless."""
    visible = "".join(ascii(c)[1:-1] if _is_unprintable(c) else c for c in name[:200])
    return visible if len(visible) <= 80 else f"{visible[:50]}…{visible[-25:]}"


def split(name: str) -> tuple[str, ...]:
    """The components of a stored path; a path that would leave its folder is refused.

    Backslashes separate, and dots and spaces at the end of a component go, as on Windows. A
    component that is too long to be stored (see `name_problem`) is cut, and is too long still.
    """
    slashed = name.replace("\\", "/")
    fault = ""
    if slashed.startswith("/") or re.match(r"[A-Za-z]:(/|$)", slashed):
        fault = "is an absolute path"
    elif any(part.rstrip(" ") == ".." for part in slashed.split("/")):
        fault = "points outside the hand-in"
    elif re.match(r"[A-Za-z]:", slashed):
        fault = "names a Windows drive"
    stripped = (part.rstrip(" .") for part in slashed.split("/"))
    parts = tuple(part[: LONGEST_COMPONENT + 1] for part in stripped if part)
    if not fault and len(parts) > BOTTOM:
        fault = f"lies deeper than {BOTTOM} folders"
    if fault:
        raise SubmissionError(
            f"{shown(name)} {fault}",
            "Pack the folder itself, with an ordinary zip tool, and hand it in again.",
        )
    return parts


def name_problem(parts: Sequence[str]) -> str:
    """Why a file of this name cannot be stored, or nothing."""
    if any(_is_unprintable(c) for part in parts for c in part):
        return "its name has invisible characters"
    if any(len(part.encode()) > LONGEST_COMPONENT for part in parts):
        return f"its name is longer than {LONGEST_COMPONENT} bytes"
    if len("/".join(parts).encode()) > LONGEST_PATH or len(parts) > DEEPEST:
        return f"it lies deeper than {DEEPEST} folders or {LONGEST_PATH} bytes"
    if reserved := next((part for part in parts if RESERVED.fullmatch(part)), ""):
        return f"{reserved} is a name that Windows reserves"
    return ""


def junk_component(parts: Sequence[str]) -> str:
    """The component that no hand-in needs (caches, version control, desktop files), or nothing."""
    for part in parts:
        small = part.lower()
        if small in JUNK or small.startswith("._") or small.endswith(JUNK_ENDINGS):
            return part
    return ""


def fold(name: str) -> str:
    """Equal for names that some file system takes for the same (case, Unicode form)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def decode(raw: bytes) -> tuple[str, str]:
    """A name of unknown encoding, and the encoding it was read with.

    UTF-8 proves itself. The DOS code page is what Windows' own zip writes; where it would make
    Greek or box-drawing characters of umlauts, cp1252 is tried as well.
    """
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    for encoding in ("cp437", "cp1252"):
        text = raw.decode(encoding, errors="replace")
        if all(unicodedata.name(c, "").startswith("LATIN") for c in text if not c.isascii()):
            return text, encoding
    return raw.decode("cp437"), "cp437"


def stem(name: str) -> str:
    """The name without the ending of an archive: `ada.tar.gz` is `ada`."""
    ending = next((end for end in ARCHIVES if name.lower().endswith(end)), "")
    return name[: len(name) - len(ending)]


def is_archive(name: str) -> bool:
    """Whether the ending promises an archive, readable or not."""
    return name.lower().endswith(ARCHIVES)


def student_id(label: str) -> str:
    """The label as a student's id, if it may name a folder; refused otherwise."""
    name = unicodedata.normalize("NFC", label)
    fault = ""
    if not name.strip():
        fault = "is empty"
    elif found := FORBIDDEN_IN_ID.search(name):
        fault = f"has a {found[0]}"
    elif name != name.strip(" ."):
        fault = "begins or ends with a dot or space"
    elif problem := name_problem((name,)):
        fault = problem.removeprefix("its name ").removeprefix(f"{name} ")
    elif len(name) > 100:
        fault = "is longer than 100 characters"
    if fault:
        raise SubmissionError(
            f"“{shown(label)}” cannot be a student's id: it {fault}",
            "Name the folder or archive after the student's id.",
        )
    return name


def _is_unprintable(char: str) -> bool:
    return unicodedata.category(char) in UNPRINTABLE
