"""Every platform, by what it can do: the place where a new one is entered."""

from __future__ import annotations

from collections.abc import Callable

from autograder.collect.entries import Format
from autograder.collect.plain import plain
from autograder.errors import UsageError
from autograder.platforms import canvas, csv, gradescope, ilias, junit, moodle, nbgrader
from autograder.platforms.export import Exported, ExportRequest

# Asked in this order; `plain` takes everything, so it comes last.
RECOGNISERS: tuple[Format, ...] = (
    moodle.moodle,
    gradescope.gradescope,
    nbgrader.nbgrader,
    ilias.ilias,
    canvas.canvas,
    plain,
)
EXPORTS: dict[str, Callable[[ExportRequest], Exported]] = {
    "csv": csv.export,
    "junit": junit.export,
    "moodle": moodle.export,
    "moodle-feedback": moodle.export_feedback,
    "canvas": canvas.export,
    "ilias": ilias.export,
}


def export(name: str, request: ExportRequest) -> Exported:
    """The results of one assignment as a file of the format `name` (UsageError if unknown)."""
    if name not in EXPORTS:
        raise UsageError(
            f"There is no export format {name!r}.", hint=f"Known: {', '.join(sorted(EXPORTS))}."
        )
    return EXPORTS[name](request)
