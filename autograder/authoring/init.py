"""Make the folder of a new course, without an assignment yet."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.authoring.skeletons import in_languages, write_skeleton
from autograder.course.course import COURSE_FILE
from autograder.course.records import LANGUAGES
from autograder.errors import UsageError

_SKELETON = Path(__file__).with_name("empty_course")


def new_course(
    folder: Path,
    title: str = "",
    *,
    languages: Sequence[str] = LANGUAGES,
    nested: bool = False,
) -> Iterator[Path]:
    """Write `course.toml` and what belongs beside it; yields each file.

    Parameters
    ----------
    folder : Path
        Is made, or is there and empty (but for a `.git`).
    title : str
        Of the course, in each language for now; the folder's name by default.
    languages : sequence of str
        What is handed out, and asked for in each assignment.
    nested : bool
        Whether it may lie in another course, as a demo does.

    Raises
    ------
    UsageError
        If there is something in the folder, or it lies in another course.
    """
    folder = folder.resolve()
    title = title or folder.name.replace("-", " ").replace("_", " ").capitalize()
    if any(char in title for char in '"\\') or not title.isprintable():
        raise UsageError(
            f"{title!r} cannot be the title.", "No quotation marks or backslashes; give --title."
        )
    if folder.exists() and (not folder.is_dir() or any(_folder_contents(folder))):
        raise UsageError(
            f"{folder} is not empty.", "A new course gets a folder of its own: name another."
        )
    for above in () if nested else folder.parents:
        if (above / COURSE_FILE).is_file():
            raise UsageError(
                f"{folder} would lie inside the course {above}.",
                "Name a folder beside it: any number of courses can use one installation.",
            )
    for name in ("assignments", "solutions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    words = {"@BOTH@": in_languages(title, languages), "@TITLE@": title}
    words["@LANGUAGES@"] = json.dumps(list(languages))
    words["@SEED@"] = str(random.randrange(10**7, 10**8))  # noqa: S311
    yield from write_skeleton(_SKELETON, folder, words, {"dot.": "."})


def _folder_contents(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.name != ".git")
