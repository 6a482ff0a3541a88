"""The pages in a real browser: Debian's Chromium, driven by selenium."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from autograder.course import Feedback
from autograder.model import Level
from autograder.report.site import Settings, write_reports
from tests.helpers.skeleton_course import SOLUTION, WRONG, graded, hand_in, make_course

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


@pytest.fixture(scope="module")
def browser():
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    flags = "headless=new no-sandbox disable-gpu disable-quic no-first-run disable-sync"
    for flag in (*flags.split(), "disable-background-networking", "disable-component-update"):
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={tempfile.mkdtemp()}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


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
