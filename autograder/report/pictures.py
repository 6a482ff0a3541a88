"""The picture of an assignment: drawn by `hidden/picture.py`, once per distinct data."""

import base64
import hashlib
import importlib.util
import io
import json
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from autograder.course.codec import DamagedError, decode
from autograder.course.records import Assignment
from autograder.errors import ContentError
from autograder.gradebook.atomic_files import replace
from autograder.report.messages import say
from autograder.report.view import Picture
from autograder.report.words import NAME_LIMIT, clean

Draw = Callable[[Figure, Mapping[str, np.ndarray], str], object]

MAX_NUMBERS = 20_000
MAX_SVG_BYTES = 100_000  # beyond this a PNG is smaller and draws faster
_SIZE = (8.0, 4.8)
_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "autograder",  # the same picture gives the same bytes
    "svg.fonttype": "path",
    "font.size": 9.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 10.5,
}


def load_draw(assignment: Assignment) -> Draw | None:
    """`draw` of the assignment's hidden/picture.py; None where there is no picture.

    Raises
    ------
    ContentError
        If the file is there and cannot be used.
    """
    path = assignment.hidden / "picture.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("picture", path)
    if spec is None or spec.loader is None:
        raise ContentError(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        draw: Draw = module.draw
    except Exception as error:
        raise ContentError(f"{path}: {error}", "See docs/authoring.md, 'The picture'.") from error
    return draw


class Pictures:
    """The pictures of one assignment, each drawn once.

    Parameters
    ----------
    draw : callable or None
        None where the assignment has no picture.
    cache : Path, optional
        A folder that keeps the pictures for other processes and later runs.
    version : bytes
        What `draw` was read from; another version does not use what this one has left.
    """

    def __init__(self, draw: Draw | None, cache: Path | None = None, version: bytes = b"") -> None:
        self._draw = draw
        self._cache = cache
        self._salt = version + mpl.__version__.encode()
        self._made: dict[str, Picture | None] = {}

    def of(self, data: object, language: str) -> Picture | None:
        """The picture of `run["picture"]`; None where there is none or it cannot be drawn."""
        if self._draw is None or not isinstance(data, Mapping) or not data:
            return None
        text = json.dumps([language, data], sort_keys=True, default=str)
        key = hashlib.sha256(self._salt + text.encode(errors="replace")).hexdigest()
        if key not in self._made:
            self._made[key] = self._read_cached(key) or render_picture(self._draw, data, language)
            self._write_cached(key)
        return self._made[key]

    def _read_cached(self, key: str) -> Picture | None:
        if self._cache is None:
            return None
        try:
            return decode((self._cache / key).read_bytes(), Picture)
        except (OSError, DamagedError):
            return None

    def _write_cached(self, key: str) -> None:
        picture = self._made[key]
        if self._cache is not None and picture is not None and not (self._cache / key).exists():
            replace(self._cache / key, json.dumps(asdict(picture)).encode(), durable=False)


def render_picture(draw: Draw, data: Mapping[str, Any], language: str) -> Picture | None:
    """Draw once; the data are a student's and may be anything, so a failure is no picture."""
    with warnings.catch_warnings(), mpl.rc_context(_STYLE), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            arrays = {name: np.asarray(entry, dtype=np.float64) for name, entry in data.items()}
            if sum(array.size for array in arrays.values()) > MAX_NUMBERS:
                return None
            figure = Figure(figsize=_SIZE, layout="constrained")
            draw(figure, arrays, language)
            return Picture(uri=data_uri(figure), alt=_alt_text(figure, language))
        except Exception:  # noqa: BLE001 - the course's code on a student's numbers
            return None


def data_uri(figure: Figure) -> str:
    """The figure as SVG inside a data URI, or as PNG where that is much smaller."""
    stream = io.BytesIO()
    figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    if stream.tell() <= MAX_SVG_BYTES:
        return _encode_uri("image/svg+xml", stream.getvalue())
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=150, metadata={"Software": None})
    return _encode_uri("image/png", stream.getvalue())


def _encode_uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _alt_text(figure: Figure, language: str) -> str:
    """What stands in the picture: its titles and the names of its curves."""
    titles = [figure.get_suptitle(), *(axes.get_title() for axes in figure.axes)]
    curves: dict[str, None] = {}
    for axes in figure.axes:
        curves |= dict.fromkeys(axes.get_legend_handles_labels()[1])
    words = ", ".join(title for title in titles if title)
    alt = f"{say('picture_alt', language)}: {words}" if words else say("picture_alt", language)
    if curves:
        alt += f" ({say('picture_lines', language)} {', '.join(curves)})"
    alt = alt.replace("\\var", "").replace("$", "").replace("\\", "")
    if language == "de":
        alt = re.sub(r"(?<=\d)\.(?=\d)", ",", alt)
    return clean(alt, 2 * NAME_LIMIT)
