"""Read a source, whatever it is, as claims of who handed in what."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from autograder.collect.archives import members_of
from autograder.collect.entries import Claim, Context, Format, Listing
from autograder.collect.folders import folder_members, open_regular
from autograder.collect.members import CLASS, Kind, Member, UnpackLimits, plausible_time
from autograder.collect.names import decode, stem


@contextmanager
def open_listing(source: Path, limits: UnpackLimits) -> Iterator[Listing]:
    """What a folder or archive holds, readable while the context lasts."""
    path = source.resolve()
    name, _ = decode(os.fsencode(path.name))
    if path.is_dir():
        yield Listing.of(name, name, folder_members(path, limits))
        return
    archive = Member(name=name, kind=Kind.FILE, open=partial(open_regular, str(path)))
    with members_of(archive, CLASS) as members:
        listing = Listing.of(stem(name), name, members)
        yield replace(listing, modified=plausible_time(path.stat().st_mtime))


def claims_in(listing: Listing, context: Context, formats: Sequence[Format]) -> list[Claim]:
    """The claims of the first format that recognises the listing."""
    found = (recognise(listing, context) for recognise in formats)
    return next((claims for claims in found if claims is not None), [])


@contextmanager
def members_in(claim: Claim, limits: UnpackLimits) -> Iterator[Sequence[Member]]:
    """The files of one claim, taken out of its archive where it has one."""
    if claim.archive is None:
        yield claim.members
        return
    with members_of(claim.archive, limits) as members:
        yield members
