"""List the members of a zip archive without believing what it says of itself."""

from __future__ import annotations

import stat
import struct
import time
import zipfile
from functools import partial
from typing import IO

from autograder.collect.members import Kind, Member, UnpackLimits, plausible_time
from autograder.collect.names import decode
from autograder.errors import SubmissionError

ENTRY_SIGNATURE = b"PK\x01\x02"
LOCAL_HEADER = 30  # bytes in front of name and content
UTF8_FLAG, ENCRYPTED_FLAGS = 0x800, 0x41
# Others (bzip2, lzma, deflate64) take memory as the archive pleases, or cannot be read at all.
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
KINDS = {0: Kind.FILE, stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK}


def zip_members(file: IO[bytes], limits: UnpackLimits) -> list[Member]:
    """The members of an open zip, which must stay open while they are read."""
    most = limits.members * limits.slack
    if _count_entries(file, most) > most:
        raise SubmissionError(
            f"it holds more than {most} entries", "Hand in only the files of the assignment."
        )
    archive = zipfile.ZipFile(file)
    infos = archive.infolist()
    overlapping = _overlapping_entries(infos)
    return [_zip_member(archive, info, overlap=id(info) in overlapping) for info in infos]


def _count_entries(file: IO[bytes], most: int) -> int:
    """How many entries a parser could find, counted before it builds any of them."""
    file.seek(0)
    count, tail = 0, b""
    while (chunk := file.read(1 << 20)) and count <= most:
        block = tail + chunk
        count += block.count(ENTRY_SIGNATURE)
        tail = block[-(len(ENTRY_SIGNATURE) - 1) :]
    file.seek(0)
    return count


def _overlapping_entries(infos: list[zipfile.ZipInfo]) -> set[int]:
    """The entries whose content shares bytes with the next one's: the sign of a bomb."""
    found: set[int] = set()
    ordered = sorted(infos, key=lambda info: info.header_offset)
    end, owner = 0, None
    for info in ordered:
        if owner is not None and info.header_offset < end:
            found |= {id(owner), id(info)}
        reach = info.header_offset + LOCAL_HEADER + len(_raw_name(info)) + info.compress_size
        if reach > end:
            end, owner = reach, info
    return found


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, overlap: bool) -> Member:
    name, encoding = _stored_name(info)
    kind = KINDS.get(stat.S_IFMT(info.external_attr >> 16), Kind.SPECIAL)
    if name.endswith(("/", "\\")):
        kind = Kind.FOLDER
    problem = ""
    if kind is Kind.FILE and info.flag_bits & ENCRYPTED_FLAGS:
        problem = "is locked with a password"
    elif kind is Kind.FILE and info.compress_type not in METHODS:
        problem = "is compressed in an unusual way"
    elif overlap:
        problem = "shares its bytes with another entry"
    return Member(
        name=name,
        kind=kind,
        open=partial(archive.open, info),
        size=info.file_size,
        packed=info.compress_size,
        modified=_modified_time(info),
        problem=problem,
        note=f"its name was read as {encoding}" if encoding != "utf-8" else "",
    )


def _raw_name(info: zipfile.ZipInfo) -> bytes:
    encoding = "utf-8" if info.flag_bits & UTF8_FLAG else "cp437"
    return info.orig_filename.encode(encoding, "surrogatepass")


def _stored_name(info: zipfile.ZipInfo) -> tuple[str, str]:
    """The stored name, also where the flag for UTF-8 was forgotten."""
    if info.flag_bits & UTF8_FLAG:
        return info.orig_filename, "utf-8"
    return decode(_raw_name(info))


def _modified_time(info: zipfile.ZipInfo) -> float:
    """The entry's time: the exact one of Unix tools, or the DOS one (local, two seconds)."""
    extra, at = info.extra, 0
    while len(extra) >= at + 4:
        tag, length = struct.unpack_from("<HH", extra, at)
        if tag == 0x5455 and length >= 5 and len(extra) >= at + 9 and extra[at + 4] & 1:
            return plausible_time(struct.unpack_from("<i", extra, at + 5)[0])
        at += 4 + length
    return plausible_time(time.mktime((*info.date_time, 0, 0, -1)))
