"""Decide which members of a hand-in are stored under which name, or refuse it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.collect.layout import common_folder, lifted_paths, module_folders
from autograder.collect.members import MIB, Kind, Member, UnpackLimits, megabytes
from autograder.collect.names import fold, is_archive, junk_component, name_problem, shown, split
from autograder.course.records import module_file
from autograder.errors import SubmissionError

HAND_IN_FILES = "Hand in only the files of the assignment."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to write where; `notes` are sentences on what was cleaned up."""

    files: tuple[tuple[str, Member], ...]
    notes: tuple[str, ...] = ()


def plan_storage(members: Iterable[Member], modules: Sequence[str], limits: UnpackLimits) -> Plan:
    """The plan for one hand-in, its modules at the top; refused with a SubmissionError."""
    notes: list[str] = []
    files = _storable_files(_without_junk(members, notes), notes)
    _check_sizes(files, limits)
    for parts, member in files:
        if member.problem:
            raise SubmissionError(
                f"{shown('/'.join(parts))} {member.problem}",
                "Pack the files with an ordinary zip tool, without a password.",
            )
    _check_collisions([parts for parts, _ in files])
    placed = {"/".join(parts): member for parts, member in files}
    names = _flatten_paths(list(placed), modules, notes)
    for path in sorted(names):
        if note := _file_remark(placed[path], path):
            notes.append(f"{shown(path)}: {note}")
    return Plan(
        files=tuple(sorted((name, placed[path]) for path, name in names.items())),
        notes=tuple(notes),
    )


def _without_junk(
    members: Iterable[Member], notes: list[str]
) -> list[tuple[tuple[str, ...], Member]]:
    """Members without caches, version control, desktop files and virtual environments."""
    split_up = [(split(member.name), member) for member in members]
    environments = {parts[:-1] for parts, _ in split_up if parts[-1:] == ("pyvenv.cfg",)} - {()}
    kept, left_out = [], set()
    for parts, member in split_up:
        above = (parts[:depth] for depth in range(1, len(parts) + 1))
        folder = next((at[-1] for at in above if at in environments), "")
        if name := junk_component(parts) or folder:
            left_out.add("._*" if name.startswith("._") else name)
        elif parts:
            kept.append((parts, member))
    if left_out:
        notes.append(f"left out: {', '.join(sorted(shown(name) for name in left_out))}")
    return kept


def _storable_files(
    members: list[tuple[tuple[str, ...], Member]], notes: list[str]
) -> list[tuple[tuple[str, ...], Member]]:
    """The regular files whose names can be stored."""
    files = []
    for parts, member in members:
        if member.kind is Kind.FOLDER:
            continue
        fault = name_problem(parts)
        if member.kind is not Kind.FILE:
            fault = f"it is a {member.kind}, not a file"
        if fault:
            notes.append(f"left out {shown('/'.join(parts))}: {fault}")
        else:
            files.append((parts, member))
    if not files:
        raise SubmissionError("; ".join(["it holds no files", *notes]), HAND_IN_FILES)
    return files


def _check_sizes(files: list[tuple[tuple[str, ...], Member]], limits: UnpackLimits) -> None:
    if len(files) > limits.members:
        raise SubmissionError(
            f"it holds {len(files)} files, more than {limits.members}", HAND_IN_FILES
        )
    for parts, member in files:
        if member.size > MIB and member.size > limits.ratio * max(member.packed, 1):
            raise SubmissionError(
                f"{shown('/'.join(parts))} unpacks to more than {limits.ratio} times its size",
                HAND_IN_FILES,
            )
    total = sum(member.size for _, member in files)
    if total > limits.total_bytes:
        largest = max(files, key=lambda file: file[1].size)
        raise SubmissionError(
            f"it unpacks to {megabytes(total)}, more than {megabytes(limits.total_bytes)};"
            f" the largest file is {shown('/'.join(largest[0]))}",
            HAND_IN_FILES,
        )


def _check_collisions(paths: list[tuple[str, ...]]) -> None:
    """Refuse names that meet: the same, equal but for case or Unicode form, file and folder."""
    spelling: dict[str, str] = {}
    count = Counter("/".join(parts) for parts in paths)
    files = {fold(path) for path in count}
    for parts in paths:
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            other = spelling.setdefault(fold(path), path)
            clash = ""
            if other != path:
                clash = f"{shown(other)} and {shown(path)} are one name on some computers"
            elif count[path] > 1:
                clash = f"{shown(path)} is in it twice"
            elif depth < len(parts) and fold(path) in files:
                clash = f"{shown(path)} is both a file and a folder"
            if clash:
                raise SubmissionError(clash, "Rename or remove one of them and hand in again.")


def _flatten_paths(paths: list[str], modules: Sequence[str], notes: list[str]) -> dict[str, str]:
    """Old path to new path, with the modules at the top."""
    folders = module_folders(paths, modules)
    if len(folders) > 1:
        raise SubmissionError(
            f"it holds the modules more than once: in {', '.join(map(shown, folders))}",
            "Hand in one version.",
        )
    folder = folders[0] if folders else common_folder(paths)
    names = lifted_paths(paths, folder)
    if modules and not folders and not any(path.endswith(".ipynb") for path in paths):
        notes.append(f"no {module_file(modules[0])} in it")
    if folder:
        notes.append(f"taken out of the folder {shown(folder)}")
    for path in sorted(set(paths) - set(names)):
        notes.append(f"left out {shown(path)}: the folder of the modules has one of that name")
    return names


def _file_remark(member: Member, path: str) -> str:
    if member.size == 0:
        return "is empty (0 bytes)"
    if is_archive(path):
        return "an archive inside the hand-in is not opened"
    if member.note:
        return member.note
    return "" if member.name.removeprefix("./") == path else f"was stored as {shown(member.name)}"
