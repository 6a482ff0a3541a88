"""The pages in a real browser: Debian's Chromium, driven by selenium."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import matplotlib.image
import pytest

from autograder.course.course import Feedback
from autograder.course.records import Level
from autograder.gradebook.effective_points import Counting
from autograder.report.feedback import render_html
from autograder.report.overview import render_overview
from autograder.report.site import Settings, write_reports
from autograder.report.statistics import summarise
from autograder.report.view import Picture
from autograder.report.visibility import shown
from tests.helpers.skeleton_course import SOLUTION, WRONG, graded, hand_in, make_course
from tests.report import samples

pytestmark = pytest.mark.hub
HOSTILE = b"""
print("<script>document.title = 'owned'</script><img src=x onerror=\\"document.title='owned'\\">")

def double(z):
    raise ValueError("<script>document.title = 'owned'</script>")
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> Path:
    """Reports of a class with a right, a wrong and a hostile hand-in, everything shown."""
    from autograder.content.discover import discover
    from autograder.gradebook.store import Store

    course = make_course(tmp_path_factory.mktemp("pages") / "course")
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG, "eve": HOSTILE})
    graded(course)
    out = course.root / "reports"
    settings = Settings(
        course=course.title, language="en", feedback=Feedback(level=Level.EVERYTHING)
    )
    write_reports(discover(course), Store(course.root / "results"), out, settings)
    return out


def show(browser, page: Path) -> None:
    browser.get(page.as_uri())


def students_in_order(browser) -> list[str]:
    names = browser.find_elements("css selector", "table.students tbody th")
    return [name.text for name in names]


@pytest.mark.parametrize("student", ["ada", "alan", "eve"])
@pytest.mark.parametrize("width", [390, 1200])
def test_feedback_fits_phones_and_desks(browser, pages, student, width):
    """Nothing sticks out to the side, on a phone as on a desktop."""
    browser.set_window_size(max(width, 500), 900)
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    show(browser, pages / f"feedback/{student}/15-dropout.html")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_what_students_wrote_runs_nowhere(browser, pages):
    """Scripts in output and exception texts are shown, not run."""
    for page in (pages / "feedback/eve/15-dropout.html", pages / "instructor/15-dropout.html"):
        show(browser, page)
        assert browser.title != "owned"
    show(browser, pages / "feedback/eve/15-dropout.html")
    assert "document.title" in browser.find_element("tag name", "body").text


def test_pages_load_nothing_from_elsewhere(browser, pages):
    """Every page stands alone: no request leaves the file, and nothing complains."""
    for page in sorted(pages.rglob("*.html")):
        browser.get_log("browser")
        show(browser, page)
        loaded = browser.execute_script(
            "return performance.getEntriesByType('resource').map(entry => entry.name)"
        )
        assert [name for name in loaded if not name.startswith(("data:", "file:"))] == []
        severe = [e["message"] for e in browser.get_log("browser") if e["level"] == "SEVERE"]
        assert severe == []


def test_the_table_of_students_can_be_sorted(browser, pages):
    """A click on a column's head sorts by it, a second one the other way round."""
    browser.set_window_size(1200, 900)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    show(browser, pages / "instructor/15-dropout.html")
    assert sorted(students_in_order(browser)) == ["ada", "alan", "eve"]
    name = browser.find_element("css selector", "table.students thead button")
    name.click()
    first = students_in_order(browser)
    name.click()
    assert [first, students_in_order(browser)] == [["ada", "alan", "eve"], ["eve", "alan", "ada"]]
    points = browser.find_elements("css selector", "table.students thead button")[1]
    points.click()
    points.click()
    assert students_in_order(browser)[0] == "ada"


def emulate(browser, scheme: str, media: str = "", width: int = 1000) -> None:
    """A width, a colour scheme and a medium, as the system would say them."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


@pytest.mark.parametrize(
    ("scheme", "media", "bright"),
    [("light", "", True), ("dark", "", False), ("dark", "print", True)],
)
def test_pictures_are_no_white_boxes_in_the_dark(browser, tmp_path, scheme, media, bright):
    """Drawn on white, they are dark where the page is, and white again on paper."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="white"/></svg>'
    uri = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
    view = shown(
        samples.perfect(),
        samples.assignment(),
        level=Level.SENTENCES,
        language="en",
        picture=Picture(uri=uri, alt="A plot"),
    )
    page = tmp_path / "page.html"
    page.write_text(render_html(view), encoding="utf-8")
    emulate(browser, scheme, media)
    show(browser, page)
    png = browser.find_element("css selector", "figure img").screenshot_as_png
    mean = float(matplotlib.image.imread(io.BytesIO(png))[..., :3].mean())
    emulate(browser, "light")
    assert (mean > 0.9) == bright
    assert (mean < 0.25) != bright


@dataclass(frozen=True, kw_only=True)
class HandedIn(Counting):
    """Hand-ins that came at known times."""

    times: dict[str, datetime]

    def handed_in(self, _assignment, result):
        return self.times.get(result.student)


@pytest.fixture
def class_page(tmp_path) -> Path:
    """An overview with late hand-ins and some that are worth a look."""
    deadline = datetime(2026, 11, 2, 23, 59, tzinfo=UTC)
    attempts = [{"code": "network", "what": "import socket" * 5, "file": "a.py", "line": 3}]
    late = {"ada": timedelta(minutes=9), "ben": timedelta(days=2), "cleo": timedelta(hours=20)}
    summary = summarise(
        replace(samples.assignment(), deadline=deadline),
        [make() for make in samples.EVERY],
        {"ben": {"attempts": attempts}},
        HandedIn(times={student: deadline + by for student, by in late.items()}),
    )
    page = tmp_path / "overview.html"
    page.write_text(render_overview(summary, language="de"), encoding="utf-8")
    return page


@pytest.mark.parametrize(("width", "media"), [(390, ""), (1200, ""), (794, "print")])
def test_the_overview_fits_phones_desks_and_paper(browser, class_page, width, media):
    """Its wide tables move inside themselves, not the page; on paper they are whole."""
    emulate(browser, "light", media, width=width)
    show(browser, class_page)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_late_hand_ins_are_sorted_by_time_and_not_by_words(browser, class_page):
    """9 minutes, 20 hours, 2 days: the other way round by the alphabet."""
    emulate(browser, "light")
    show(browser, class_page)

    def names() -> list[str]:
        rows = browser.find_elements(
            "css selector", "section[aria-labelledby=late-hand-ins] tbody th"
        )
        return [row.text for row in rows]

    assert names() == ["ben", "cleo", "ada"]
    browser.find_elements("css selector", "section[aria-labelledby=late-hand-ins] thead button")[
        2
    ].click()
    assert names() == ["ada", "cleo", "ben"]


def test_dark_mode_is_dark(browser, pages):
    """With the system's dark mode on, the page's background is dark and its text light."""
    show(browser, pages / "feedback/alan/15-dropout.html")
    light = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": "dark"}]},
    )
    dark = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    text = browser.execute_script("return getComputedStyle(document.body).color")
    assert brightness(dark) < 60 < 180 < brightness(text)
    assert brightness(light) > 180


def brightness(colour: str) -> float:
    """Mean of the channels of `rgb(...)`."""
    channels = colour[colour.index("(") + 1 : colour.index(")")].split(",")[:3]
    return sum(float(channel) for channel in channels) / 3
