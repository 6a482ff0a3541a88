"""The marking page in a real browser: by keyboard alone, with two people, on a phone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from autograder.course.records import Text
from autograder.gradebook.manual import Given
from autograder.gradebook.rubric import Item
from tests.helpers import written_class as course
from tests.hub.accessibility import found_now, violations
from tests.hub.conftest import chromium
from tests.hub.test_pages import emulate

pytestmark = pytest.mark.hub
PICTURES = Path(__file__).parents[2] / "artifacts/marking"
PAGES = {
    "index": "",
    "question": "q/why_bias",
    "open": "q/why_step?show=open",
    "names": "q/overfitting?names=1",
    "submission": "s/{key}",
}


@pytest.fixture
def root(tmp_path):
    """Twenty students and their answers to three questions."""
    made = course.make_course(tmp_path / "course")
    course.sixty(made)
    return made


@pytest.fixture
def page_of(root):
    """Starts `autograder mark` for somebody; the address of its page."""
    started = []

    def start(marker, *more, language="en"):
        command = [sys.executable, "-u", "-m", "autograder", "mark", "02", "--no-browser"]
        process = subprocess.Popen(
            [*command, "--as", marker, "--language", language, *more],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        for line in process.stderr:
            if found := re.search(r"http://\S+", line):
                return found[0]
        raise AssertionError("it ended")

    yield start
    for process in started:
        process.kill()
        process.communicate()


class Person:
    """Somebody at a keyboard, and how many keys they have pressed."""

    def __init__(self, browser):
        self.browser = browser
        self.pressed = 0

    def press(self, *keys):
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)
            self.pressed += len(key)

    def until(self, holds):
        WebDriverWait(self.browser, 20, 0.05).until(lambda _: holds())

    def left(self):
        return int(self.browser.find_element("id", "left").text)

    def status(self):
        return self.browser.find_element("id", "status").text

    def card(self):
        return self.browser.find_element("css selector", "article.current")

    def worth(self):
        return self.card().find_element("css selector", ".worth").text

    def saves(self, key, left):
        """Press a key that marks, and wait until it is on the disk."""
        self.press(key)
        self.until(lambda: self.left() == left)


@pytest.fixture(scope="module")
def second_browser():
    """For the second person: apart from the first one's, windows and all."""
    with chromium() as driver:
        yield driver


def test_sixty_answers_are_marked_by_keyboard_alone(browser, root, page_of):
    """Repeated ones together, missing ones by one confirmation; then each question is done."""
    emulate(browser, "light", width=1300)
    browser.get_log("browser")
    person = Person(browser)
    browser.get(page_of("grace"))
    browser.get(browser.find_element("css selector", "th a").get_attribute("href"))
    person.press("r", "1", Keys.TAB, Keys.TAB, "shifts", Keys.ENTER)
    person.until(lambda: person.status() == "Saved.")
    for number, exercise in enumerate(("why_bias", "why_step", "overfitting")):
        if number:
            person.press("l")
            person.until(lambda name=exercise: name in browser.current_url)
        if browser.find_elements("css selector", ".empty-ones"):
            person.press("e")
            person.until(lambda: browser.find_elements("css selector", "dialog[open]"))
            person.press(Keys.ENTER)
            person.until(lambda: not browser.find_elements("css selector", ".untouched.open"))
        while left := person.left():
            key = "1" if number == 0 else "f"
            if "not marked" not in person.worth():
                person.press("n")
            person.press(key)
            person.until(lambda left=left: person.left() < left)
    desk = course.desk_of(root)
    assert [desk.left(q.name) for q in desk.answers.questions] == [0, 0, 0]
    points = [desk.earned(answer) for answer in desk.answers.of("why_bias")]
    assert (points.count(0.0), points.count(1.0)) == (3, 17)
    assert person.pressed < 90
    print(f"\nkeys for 60 answers: {person.pressed}")  # noqa: T201 - the figure of docs/marking.md
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_two_people_see_each_other_and_nobody_is_overwritten(
    browser, second_browser, root, page_of
):
    """One marks; the other, who has not seen it yet, is told whose mark there is."""
    one, other = Person(browser), Person(second_browser)
    emulate(browser, "light", width=1300)
    browser.get(f"{page_of('grace')}q/overfitting?show=open")
    second_browser.get(f"{page_of('konrad')}q/overfitting?show=open")
    # Their pages ask for news every three seconds: the second one's sees none.
    second_browser.execute_script("poll = async () => {}")
    one.press("n")
    other.press("n")
    assert one.card().get_attribute("id") == other.card().get_attribute("id")
    left = one.left()
    one.saves("f", left - 1)
    other.press("0")
    other.until(lambda: "grace has changed this mark" in other.status())
    key = one.card().get_attribute("data-id")
    desk = course.desk_of(root)
    answer = next(a for a in desk.answers.of("overfitting") if a.key == key)
    assert desk.earned(answer) == 2.0
    second_browser.refresh()
    other.until(lambda: other.left() == left - 1)
    other.press("n")
    other.saves("0", left - 2)
    one.until(lambda: one.left() == left - 2)  # by itself
    one.press("u")
    one.until(lambda: one.left() == left - 1)
    assert desk.earned(answer) is None


def test_points_and_words_are_typed_and_taken_back(browser, root, page_of):
    """A comment waits for its points; more than the maximum is asked about."""
    emulate(browser, "light", width=1300)
    browser.get(f"{page_of('grace')}q/why_step?show=open")
    person = Person(browser)
    left = person.left()
    person.press("n", "c", "A <b>word</b>", Keys.ENTER)
    person.until(lambda: "with the points" in person.status())
    person.press(Keys.ESCAPE, "p", "0,5", Keys.ENTER)
    person.until(lambda: person.left() < left)
    assert person.worth() == "0.5 / 1"
    person.press("p", "3", Keys.ENTER)
    person.until(lambda: browser.find_elements("css selector", "dialog[open]"))
    person.press(Keys.TAB, Keys.ENTER)
    person.until(lambda: not browser.find_elements("css selector", "dialog[open]"))
    desk = course.desk_of(root)
    key = person.card().get_attribute("data-id")
    answer = next(a for a in desk.answers.of("why_step") if a.key == key)
    assert (desk.earned(answer), desk.given(answer).comment) == (0.5, "A <b>word</b>")
    person.press(Keys.ESCAPE, "x")
    person.until(lambda: person.left() == left)
    person.press("?")
    assert browser.find_element("id", "help").is_displayed()


@pytest.fixture
def looked_at(root):
    """A class that is half marked: items, a comment, a mark beyond, what a person has decided."""
    desk = course.desk_of(root)
    words = (
        ("verschiebt die Kurve um `-b/w`", "shifts the curve by `-b/w`"),
        ("kein Beispiel", ""),
    )
    made = [
        desk.save_item(
            Item(
                id="",
                assignment=course.NAME,
                exercise="why_bias",
                points=points,
                text=Text(de=de, en=en or de),
            ),
            "",
        )
        for points, (de, en) in zip((1.5, -0.5), words, strict=True)
    ]
    answers = [a for a in desk.answers.of("why_bias") if a.text]
    marks = (
        Given(name="why_bias", points=0.0, items=(made[0].id, made[1].id)),
        Given(name="why_bias", points=2.5, beyond=True, comment="Very good.\nReally."),
        Given(name="why_bias", points=0.0),
    )
    for number, given in enumerate(marks):
        answer = answers[3 * number]
        desk.mark({answer: ""}, lambda _, a, given=given: desk.signed(given, a))
    code = desk.code_answer("double", answers[0].key)
    by_hand = Given(name="double", points=1.0, comment="By telephone.")
    desk.mark({code: ""}, lambda _, a: desk.signed(by_hand, a))
    return answers[0].key


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(browser, page_of, looked_at, width, scheme, language):
    """On every page and in every dialog; nothing sticks out, on a phone nor on a desk."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    browser.get("about:blank")
    browser.get_log("browser")  # of the page before, which asks for news until it is left
    emulate(browser, scheme, width=width)
    address = page_of("grace", language=language)
    for name, path in PAGES.items():
        browser.get("about:blank")
        browser.get(address + path.format(key=looked_at))
        assert violations(browser) == [], name
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        assert browser.find_element("tag name", "html").get_attribute("lang") == language
        picture(browser, f"{name}-{width}-{scheme}-{language}", width)
    browser.get(f"{address}q/why_bias")
    assert violations(browser) == []
    for name, key in (("help", "?"), ("ask", "e")):
        browser.switch_to.active_element.send_keys(key)
        WebDriverWait(browser, 20, 0.05).until(
            lambda _: browser.find_elements("css selector", "dialog[open]")
        )
        assert found_now(browser) == [], name
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        browser.save_screenshot(str(PICTURES / f"{name}-{width}-{scheme}-{language}.png"))
        browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert [
        e["message"] for e in browser.get_log("browser") if "favicon" not in e["message"]
    ] == []


def picture(browser, name, width):
    """The whole page; tests look at what it says, people at the picture."""
    height = browser.execute_script("return document.documentElement.scrollHeight")
    size = {
        "width": width,
        "height": min(height, 3_000),
        "deviceScaleFactor": 1,
        "mobile": width < 500,
    }
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.save_screenshot(str(PICTURES / f"{name}.png"))
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**size, "height": 900})
