"""Read a Python file of the course without running it."""

from __future__ import annotations

import ast
from pathlib import Path

from autograder.errors import ContentError


def read_text(path: Path) -> str:
    """A text file of the course, with line feeds only (ContentError if it cannot be read)."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ContentError(f"{path} is not UTF-8.", hint="Save it as UTF-8.") from error


def read_python(path: Path) -> tuple[str, ast.Module]:
    """Text and tree of a module (ContentError if it is none)."""
    return _tree(read_text(path), path)


def parse_python(content: bytes, path: Path) -> tuple[str, ast.Module]:
    """The same of what is made of a file (ContentError, which names the file, if it is none)."""
    return _tree(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"), path)


def _tree(text: str, path: Path) -> tuple[str, ast.Module]:
    try:
        return text, ast.parse(text)
    except (SyntaxError, ValueError) as error:
        raise ContentError(not_python(path, error)) from error


def not_python(path: Path, error: SyntaxError | ValueError) -> str:
    """The sentence that says where a file stops being Python."""
    line = f" line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
    reason = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{path}{line} is not valid Python: {reason}."
