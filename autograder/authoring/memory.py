"""Which check has noticed which variant of a solution before, as long as neither has changed.

A mutant that a check notices is noticed by it again while the mutant, that check, and all that
checks lean on are what they were: the suite's other code, the solution, data, manifest, limits and
versions. So an edit of one check tries those mutants again that it used to notice, and no others.
A variant that nothing notices is tried again after any change.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from autograder.batch.suite import suite_sha256
from autograder.content.manifest import MANIFEST
from autograder.content.variants import module_files
from autograder.course.codec import DamagedError, convert, parse
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.errors import ContentError, EngineError
from autograder.gradebook.atomic_files import replace
from autograder.grading.versions import versions_for

FOLDER = ".checked"  # below results
_APART = ("mutants", "alternatives", "equivalent.toml")


class Memory:
    """What was found out about one assignment; a damaged file is an empty memory.

    Parameters
    ----------
    fresh : bool
        Forget everything first.
    """

    def __init__(self, course: Course, assignment: Assignment, *, fresh: bool = False) -> None:
        self._path = course.paths.results / FOLDER / f"{assignment.name}.json"
        self._checks = _check_hashes(assignment)
        self._common_hash = _common_hash(course, assignment)
        self._whole = suite_sha256(assignment, course.seed)
        self._old = {} if fresh else _read_memory(self._path)
        self._new: dict[str, tuple[str, str]] = {}

    def recall(self, files: Mapping[str, bytes]) -> tuple[bool, str]:
        """Whether it is known what becomes of a variant, and what noticed it; empty if nothing."""
        key = self._variant_key(files)
        said, state = self._old.get(key, ("", ""))
        if state != self._check_state(said):
            return False, ""
        self._new[key] = said, state
        return True, said

    def keep(self, files: Mapping[str, bytes], said: str) -> None:
        """Note what noticed a variant, the name of a check first; empty if nothing does."""
        self._new[self._variant_key(files)] = said, self._check_state(said)

    def save(self) -> None:
        """Put it on disk: what was not asked for this time is kept as it was."""
        document = json.dumps(self._old | self._new, sort_keys=True)
        with suppress(EngineError):  # a course that cannot be written to has no memory
            replace(self._path, document.encode(), durable=False)

    def _variant_key(self, files: Mapping[str, bytes]) -> str:
        digest = hashlib.sha256(self._common_hash.encode())
        for name, content in sorted(files.items()):
            digest.update(f"{name}:{len(content)}:".encode())
            digest.update(content)
        return digest.hexdigest()

    def _check_state(self, said: str) -> str:
        """The hash of the check that is named; of the whole suite where none is, or many are."""
        name = said.partition(" ")[0].partition("[")[0]
        return self._checks.get(name) or self._whole


def _read_memory(path: Path) -> dict[str, tuple[str, str]]:
    try:
        return convert(parse(path.read_bytes()), dict[str, tuple[str, str]])
    except (OSError, DamagedError):
        return {}


def _read_suites(assignment: Assignment) -> list[tuple[Path, ast.Module]]:
    paths = sorted(assignment.hidden.glob("*.py"))
    try:
        return [(path, ast.parse(path.read_bytes())) for path in paths]
    except (OSError, SyntaxError, ValueError) as error:
        raise ContentError(f"{assignment.hidden}: {error}") from None


def _is_check(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test_")


def _check_hashes(assignment: Assignment) -> dict[str, str]:
    """Of each check by its name, of those names that stand once only."""
    found: dict[str, list[str]] = {}
    for _path, tree in _read_suites(assignment):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and _is_check(node):
                found.setdefault(node.name, []).append(ast.unparse(node))
    return {
        name: hashlib.sha256(texts[0].encode()).hexdigest()
        for name, texts in found.items()
        if len(texts) == 1
    }


def _common_hash(course: Course, assignment: Assignment) -> str:
    """The hash of everything that all checks lean on."""
    limits = sorted(asdict(assignment.limits).items())
    known = [f"{course.seed} {limits} {sorted(versions_for(assignment).items())}".encode()]
    for path, tree in _read_suites(assignment):
        tree.body = [node for node in tree.body if not _is_check(node)]
        known += [path.name.encode(), ast.unparse(tree).encode()]
    files = module_files(assignment, assignment.solution) | assignment.helper_files()
    paths = [assignment.folder / name for name in (MANIFEST, *assignment.data)]
    paths += _beside_the_suite(assignment.hidden)
    files |= {str(path): path.read_bytes() for path in paths if path.is_file()}
    for name, content in sorted(files.items()):
        known += [name.encode(), content]
    digest = hashlib.sha256()
    for part in known:
        digest.update(f"{len(part)}:".encode())
        digest.update(part)
    return digest.hexdigest()


def _beside_the_suite(hidden: Path) -> list[Path]:
    """What checks may read there: neither variants of the solution nor the suite's own modules."""
    found = []
    for path in hidden.rglob("*"):
        first = path.relative_to(hidden).parts[0]
        is_suite = path.parent == hidden and path.suffix == ".py"
        if not is_suite and first not in _APART and "__pycache__" not in path.parts:
            found.append(path)
    return found
