"""The plots of the instructor's page, once for light and once for dark screens."""

from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.gradebook.numbers import number
from autograder.report.messages import say
from autograder.report.pictures import data_uri
from autograder.report.summary import Summary

_BINS = 20
_LIGHT = {
    "ink": "#59616c",
    "line": "#e2e2dc",
    "fill": "#2f9e62",
    "half": "#d9b64a",
    "rest": "#dcdcd5",
}
_DARK = {
    "ink": "#a3abb7",
    "line": "#2f343e",
    "fill": "#3fae73",
    "half": "#a98a2e",
    "rest": "#383d48",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One plot in two colour schemes, and what it shows in words."""

    light: str
    dark: str
    alt: str


def distribution(summary: Summary, language: str) -> Plot | None:
    """A histogram of the points of graded hand-ins."""
    if summary.mean is None or summary.median is None:
        return None
    alt = say(
        "distribution_alt",
        language,
        count=len(summary.points),
        mean=number(summary.mean, language),
        median=number(summary.median, language),
        maximum=number(summary.max_points, language),
    )
    light, dark = (_histogram(summary, language, colours) for colours in (_LIGHT, _DARK))
    return Plot(light=light, dark=dark, alt=alt)


def exercises(summary: Summary, language: str) -> Plot | None:
    """Per exercise the shares solved fully, partly and not at all."""
    if not any(stat.count and not stat.manual for stat in summary.exercises):
        return None
    light, dark = (_stacked(summary, language, colours) for colours in (_LIGHT, _DARK))
    return Plot(light=light, dark=dark, alt=say("exercises_alt", language))


def _histogram(summary: Summary, language: str, colours: dict[str, str]) -> str:
    with mpl.rc_context(_style(colours)):
        figure = Figure(figsize=(6.4, 3.0), layout="constrained")
        axes = figure.subplots()
        top = max(summary.max_points, *summary.points, 1.0)
        bins = min(_BINS, max(4, round(top)))
        counts, edges = np.histogram(summary.points, bins=bins, range=(0, top))
        axes.bar(
            edges[:-1], counts, width=0.92 * np.diff(edges), align="edge", color=colours["fill"]
        )
        axes.set_xlim(0, top)
        axes.xaxis.set_major_locator(MaxNLocator(nbins=10, integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, min_n_ticks=1))
        axes.grid(axis="y")
        axes.set_xlabel(say("points_axis", language))
        axes.set_ylabel(say("hand_ins_axis", language))
        return data_uri(figure)


def _stacked(summary: Summary, language: str, colours: dict[str, str]) -> str:
    stats = [stat for stat in summary.exercises if stat.count and not stat.manual][::-1]
    names = [stat.name if len(stat.name) <= 28 else f"{stat.name[:27]}…" for stat in stats]
    with mpl.rc_context(_style(colours)):
        figure = Figure(figsize=(6.4, 0.9 + 0.34 * len(stats)), layout="constrained")
        axes = figure.subplots()
        begin = np.zeros(len(stats))
        for key, colour, counts in (
            ("fully", "fill", [stat.fully for stat in stats]),
            ("partly", "half", [stat.partly for stat in stats]),
            ("not_at_all", "rest", [stat.none for stat in stats]),
        ):
            shares = 100 * np.array(counts) / [stat.count for stat in stats]
            axes.barh(
                range(len(stats)),
                shares,
                height=0.62,
                left=begin,
                color=colours[colour],
                label=say(key, language),
            )
            begin = begin + shares
        axes.set_yticks(range(len(stats)), names, parse_math=False)
        axes.set_xlim(0, 100)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:.0f} %")
        axes.tick_params(axis="y", length=0)
        figure.legend(loc="outside upper left", ncols=3, frameon=False)
        return data_uri(figure)


def _style(colours: dict[str, str]) -> dict[Any, Any]:
    ink, line = colours["ink"], colours["line"]
    return {
        "svg.hashsalt": "autograder",
        "svg.fonttype": "path",
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
        "axes.edgecolor": line,
        "axes.labelcolor": ink,
        "text.color": ink,
        "xtick.color": ink,
        "ytick.color": ink,
        "grid.color": line,
        "axes.axisbelow": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "ytick.left": False,
        "font.size": 9.5,
    }
