"""Recognise an export of the submissions to a Gradescope assignment.

Source: Gradescope's export of a programming assignment: folders, and a `submission_metadata.yml`
that says for each who handed it in and when.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import yaml

from autograder.errors import SubmissionError
from autograder.intake.claims import Claim, Context, Listing
from autograder.intake.members import MIB, moment
from autograder.intake.plain import inside, of_student, visible

METADATA = "submission_metadata.yml"


def gradescope(listing: Listing, context: Context) -> list[Claim] | None:
    """A claim for each submitter, so several for a group; None for what is no such export."""
    listing = inside(listing, lambda name: name == METADATA)
    children = visible(listing)
    described = children.pop(METADATA, None)
    if described is None or described.file is None:
        return None
    with described.file.open() as stream:
        metadata = _metadata(stream.read(16 * MIB + 1))
    claims = []
    for folder, child in children.items():
        entry = metadata.get(folder)
        if not isinstance(entry, dict):
            problem = f"{METADATA} does not name it"
            claims.append(Claim(label=folder, origin=child.origin, problem=problem, stray=True))
            continue
        for label, known in _submitters(folder, entry):
            claims += [
                replace(claim, known_as=known, **_time(entry))
                for claim in of_student(child, label, context)
            ]
    return claims


class _Loader(yaml.SafeLoader):
    """Plain data only; what Ruby calls its own types is read as the data it is made of."""


def _untagged(loader: _Loader, _tag: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


_Loader.add_multi_constructor("!", _untagged)


def _metadata(data: bytes) -> dict[Any, Any]:
    try:
        if len(data) > 16 * MIB:
            raise SubmissionError(f"{METADATA} is larger than 16 MiB")
        found = yaml.load(data, _Loader)  # noqa: S506 - it is a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SubmissionError(
            f"{METADATA} is damaged", "Download the export from Gradescope again."
        ) from error
    return found if isinstance(found, dict) else {}


def _submitters(folder: str, entry: dict[Any, Any]) -> list[tuple[str, tuple[str, ...]]]:
    """What each submitter is called, and known as."""
    people = entry.get(":submitters")
    found = []
    for person in people if isinstance(people, list) else ():
        if isinstance(person, dict):
            keys = (":sid", ":email", ":name")
            known = tuple(str(person[key]) for key in keys if person.get(key))
            if known:
                found.append((str(person.get(":name") or known[0]), known))
    return found or [(folder, ())]


def _time(entry: dict[Any, Any]) -> dict[str, Any]:
    when = entry.get(":created_at")
    if isinstance(when, str):
        try:
            when = datetime.fromisoformat(when)
        except ValueError:
            when = None
    if not isinstance(when, datetime):
        return {"dated": False}
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return {"modified": moment(aware.timestamp())}
