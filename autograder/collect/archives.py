"""Open an archive by what it is, not by what it is called."""

from __future__ import annotations

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from autograder.collect.members import Member, UnpackLimits, megabytes
from autograder.collect.names import shown
from autograder.collect.tars import inflate, tar_members, temporary_file
from autograder.collect.zips import zip_members
from autograder.errors import SubmissionError

# What the readers of the standard library raise on garbage, found by feeding them garbage.
DAMAGED = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, tarfile.TarError, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, OverflowError, IndexError, KeyError),
    *(NotImplementedError, RuntimeError, MemoryError, lzma.LZMAError, TypeError, AttributeError),
)  # those of bz2 and gzip are among them, as OSError, ValueError and EOFError
FOREIGN = {
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!": "a rar archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"%PDF": "a PDF document",
}


@contextmanager
def members_of(archive: Member, limits: UnpackLimits) -> Iterator[list[Member]]:
    """The members of an archive, readable while the context lasts; refused with a SubmissionError.

    The archive may itself be a member of another one: it is copied out of it first.
    """
    with ExitStack() as stack:
        try:
            file = _make_seekable(stack.enter_context(archive.open()), stack, limits)
            members = _archive_members(file, stack, limits)
        except SubmissionError as error:
            raise SubmissionError(f"{shown(archive.name)}: {error.message}", error.hint) from error
        except DAMAGED as error:
            raise damaged_error(archive.name, error) from error
        yield members


def read_member(member: Member, most: int) -> bytes:
    """The first `most` bytes of a small file that says something about the others.

    Raises
    ------
    SubmissionError
        If it cannot be read, naming it.
    """
    if member.problem:
        raise SubmissionError(f"{shown(member.name)} {member.problem}")
    try:
        with member.open() as stream:
            return stream.read(most)
    except DAMAGED as error:
        raise damaged_error(member.name, error) from error


def damaged_error(name: str, error: Exception) -> SubmissionError:
    """What to say of content that cannot be read."""
    if isinstance(error, OSError) and error.strerror:
        return SubmissionError(f"{shown(name)} cannot be read ({error.strerror})")
    return SubmissionError(
        f"{shown(name)} is damaged or incomplete",
        "Pack it anew, open it once to see that it is whole, and hand it in again.",
    )


def _make_seekable(file: IO[bytes], stack: ExitStack, limits: UnpackLimits) -> IO[bytes]:
    most = limits.total_bytes * limits.slack
    if type(file) is io.BufferedReader:  # a file of its own, not one in an archive
        size = file.seek(0, io.SEEK_END)
    else:
        copy = stack.enter_context(temporary_file())
        size = 0
        while size <= most and (chunk := file.read(1 << 16)):
            size += copy.write(chunk)
        file = copy
    if size > most:
        raise SubmissionError(
            f"it is larger than {megabytes(most)}", "Hand in only the files of the assignment."
        )
    file.seek(0)
    return file


def _archive_members(file: IO[bytes], stack: ExitStack, limits: UnpackLimits) -> list[Member]:
    head = file.read(512)
    if not head:
        raise SubmissionError("the file is empty (0 bytes)", "Upload it again.")
    for magic, what in FOREIGN.items():
        if head.startswith(magic):
            raise SubmissionError(f"it is {what}", "Hand in a zip archive.")
    if head.startswith(b"\x1f\x8b"):
        plain = stack.enter_context(temporary_file())
        inflate(file, plain, limits)
        return tar_members(plain, limits)
    if head[257:262] == b"ustar":
        return tar_members(file, limits)
    if head.startswith(b"PK") or zipfile.is_zipfile(file):
        return zip_members(file, limits)
    raise SubmissionError("it is not an archive", "Hand in a zip archive.")
