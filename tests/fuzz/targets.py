"""What reads bytes that others wrote: each takes any, and raises nothing but what it says."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from autograder.collect.timestamps import read_moment
from autograder.collect.unpack import unpack
from autograder.course.csv_files import read_rows, rows_by_column
from autograder.course.strict_toml import read_table
from autograder.errors import AutograderError, ContentError, SubmissionError
from autograder.gradebook import manual, result_json
from autograder.marking import sheet
from autograder.marking.spreadsheets import read_cells
from autograder.platforms.dates import read_date
from autograder.wire import codec
from autograder.wire.frames import ProtocolError
from tests.fuzz.peers import PAYLOAD, lie_to_the_grader, lie_to_the_worker
from tests.test_readers import READERS

COLUMNS = ("student", "name", "email", "points")


def _codec(data: bytes) -> None:
    header, _, payload = data.partition(PAYLOAD)
    with suppress(ProtocolError):
        repr(codec.loads(header, payload, lambda reference: reference))


def _archive(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        with tempfile.TemporaryDirectory(dir=_memory()) as folder:
            archive = Path(folder, name)
            archive.write_bytes(data)
            with suppress(SubmissionError):
                unpack(archive, Path(folder, "out"), modules=("activations",))

    return read


def _file(
    reads: Callable[[Path], object], refused: type[Exception], name: str = "file"
) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        with tempfile.TemporaryDirectory(dir=_memory()) as folder:
            path = Path(folder, name)
            path.write_bytes(data)
            with suppress(refused):
                reads(path)

    return read


def _memory() -> str | None:
    """A file system in memory, where there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _result(data: bytes) -> None:
    with suppress(result_json.DamagedError):
        result_json.encode(result_json.decode(data, student="ada", assignment="02"))


def _manual(data: bytes) -> None:
    with suppress(ValueError):
        manual._decode_manual(data, "ada", "02")


def _moment(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    read_moment(text)
    read_date(text, None)


def _sheet(path: Path) -> None:
    list(rows_by_column(path, read_cells(path), sheet.COLUMNS, ("question", "answer", "points")))


def _text_target(read: Callable[[str], object]) -> Callable[[bytes], None]:
    return lambda data: (read(data.decode("utf-8", "replace")), None)[1]


TARGETS: dict[str, Callable[[bytes], None]] = {
    "codec": _codec,
    "grader": lie_to_the_grader,
    "worker": lie_to_the_worker,
    "zip": _archive("a.zip"),
    "tar": _archive("a.tar.gz"),
    "csv": _file(lambda path: list(read_rows(path, COLUMNS, ("student",))), ContentError),
    "xlsx": _file(_sheet, ContentError, "marks.xlsx"),
    "ods": _file(_sheet, ContentError, "marks.ods"),
    "toml": _file(read_table, AutograderError),
    "result": _result,
    "manual": _manual,
    "dates": _moment,
} | {name.replace(" ", "-"): _text_target(read) for name, (_, read) in READERS.items()}
