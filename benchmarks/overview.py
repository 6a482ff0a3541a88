"""How long the instructor's pages of a large class take to open and to search, in Chromium.

    python -m benchmarks.overview [--students 3000] [--assignments 14] [--keep FOLDER]

Results are made from a few real ones: hand-ins of the course (solution, stub, known mistakes) are
graded once, and every student of a made-up roster gets a copy of one. Needs Debian's Chromium with
its driver, and `pip install selenium`; see `tests/hub`.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from selenium import webdriver

from autograder.content.discover import discover, find_assignment
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment, Result
from autograder.report.index import render_index
from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from autograder.report.summary import Summary
from benchmarks.pages import graded_variants

_FIRST = (
    "Ada",
    "Aylin",
    "Chloé",
    "Emil",
    "Ida",
    "Jürgen",
    "Łukasz",
    "Mehmet",
    "Noah",
    "Søren",
    "Zoë",
)
_LAST = ("Braun", "García", "Große", "Haddad", "Kowalski", "Müller", "Nguyen", "Özdemir", "Weiß")
_ASKED = ("a", "müller", "s000", "ada bra", "nobody", "")
_OPENED = """
const done = arguments[0];
requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
"""
_TYPED = """
const [words, done] = arguments;
const field = document.getElementById("search");
const began = performance.now();
field.value = words;
field.dispatchEvent(new Event("input"));
requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
"""
_FOLLOWED = """
const [group, done] = arguments;
const began = performance.now();
location.hash = group;
addEventListener("hashchange", () =>
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0)), {once: true});
"""


def main() -> None:
    """Make the class, open its pages, print times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assignment", nargs="?", default="02")
    parser.add_argument("--students", type=int, default=3000)
    parser.add_argument("--assignments", type=int, default=14, help="of the course, in the index")
    parser.add_argument("--keep", type=Path, help="leave the pages in this folder")
    options = parser.parse_args()
    course = find_course(Path(__file__).parent)
    assignment = find_assignment(course, options.assignment)
    with tempfile.TemporaryDirectory() as scratch:
        out = options.keep or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        pages = _write(course, assignment, out, Path(scratch), options)
        browser = _browser(Path(scratch))
        try:
            for page in pages:
                _measure(browser, page)
        finally:
            browser.quit()


def _write(
    course: Course,
    assignment: Assignment,
    out: Path,
    scratch: Path,
    options: argparse.Namespace,
) -> list[Path]:
    """The overview of one assignment, and the index of a course in which all are like it."""
    graded = [result for result, _ in graded_variants(course, assignment, scratch, 40)]
    draw = random.Random(1)  # noqa: S311 - the same made-up class every time
    roster = {
        f"s{number:05}": f"{draw.choice(_FIRST)} {draw.choice(_LAST)}"
        for number in range(options.students)
    }
    summary = _class(assignment, graded, roster, draw)
    began = time.perf_counter()
    overview = render_overview(summary, language="de", course=course.title.de)
    seconds = time.perf_counter() - began
    others = [a for a in discover(course) if a.name != assignment.name]
    summaries = [summary]
    for other in others[: options.assignments - 1]:
        again = _class(assignment, graded, roster, draw)
        summaries.append(replace(again, assignment=other.name, title=other.title))
    names = {each.assignment for each in summaries}
    began = time.perf_counter()
    index = render_index(summaries, course=course.title.de, language="de", pages=names)
    print(f"written: overview {seconds:.1f} s, index {time.perf_counter() - began:.1f} s")
    pages = []
    for name, html in ((f"{assignment.name}.html", overview), ("index.html", index)):
        pages.append(out / name)
        pages[-1].write_text(html, encoding="utf-8")
    return pages


def _class(
    assignment: Assignment,
    graded: Sequence[Result],
    roster: dict[str, str],
    draw: random.Random,
) -> Summary:
    """One in twenty hands in nothing."""
    entries = [
        replace(draw.choice(graded), student=student) for student in roster if draw.random() > 0.05
    ]
    return summarise(assignment, entries, roster=roster)


def _browser(profile: Path) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    flags = (
        "headless=new no-sandbox disable-gpu no-first-run disable-sync disable-component-update"
    )
    for flag in (
        *flags.split(),
        "disable-background-networking",
        f"user-data-dir={profile}/chromium",
    ):
        options.add_argument(f"--{flag}")
    return webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))


def _measure(browser: webdriver.Chrome, page: Path) -> None:
    """The median of five openings, the slowest of each kind of question."""
    opened = []
    for _ in range(5):
        browser.get("about:blank")
        browser.get(page.resolve().as_uri())
        opened.append(browser.execute_async_script(_OPENED))
    typed = [browser.execute_async_script(_TYPED, words) for words in _ASKED]
    groups = browser.execute_script(
        "return [...document.querySelectorAll('.filter')].map(label => label.id).slice(0, 6)"
    )
    followed = [browser.execute_async_script(_FOLLOWED, group) for group in (*groups, "students")]
    rows = browser.execute_script("return document.getElementById('list').tBodies[0].rows.length")
    print(
        f"{page.name}: {rows} students, {page.stat().st_size / 2**20:.1f} MiB "
        f"(load {os.getloadavg()[0]:.1f}): "
        f"open and drawn in {statistics.median(opened):.0f} ms, "
        f"a search at most {max(typed):.0f} ms, a filter at most {max(followed):.0f} ms"
    )


if __name__ == "__main__":
    main()
