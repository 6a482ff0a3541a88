"""The instructor's pages in a real browser: searched, filtered, by keyboard, without a script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from autograder.report.index import render_index
from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from tests.hub.accessibility import violations
from tests.report import samples

pytestmark = pytest.mark.hub
ROSTER = {
    "ada": "Ada Lovelace",
    "ben": "Ben Müller",
    "cleo": "Cleo Weiß",
    "gus": "Gus Özdemir",
    **{f"s{number:03}": f"Kim Nr. {number}" for number in range(150)},
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> Path:
    """The pages of a class of more than a hundred, whom one script shows in steps."""
    folder = tmp_path_factory.mktemp("overview")
    entries = [make() for make in samples.EVERY]
    entries += [samples.perfect(f"s{number:03}") for number in range(149)]
    summary = summarise(samples.assignment(), entries, roster=ROSTER)
    again = replace(summary, assignment="03-more")
    html = render_overview(summary, language="de", misconceptions=samples.MISCONCEPTIONS)
    (folder / "02-activations.html").write_text(html, encoding="utf-8")
    index = render_index([summary, again], course="Kurs", language="en", pages={"02-activations"})
    (folder / "index.html").write_text(index, encoding="utf-8")
    return folder


@pytest.fixture
def overview(browser, pages):
    """The overview, on a desk, in the light."""
    look(browser, "light", 1200)
    browser.get("about:blank")
    browser.get((pages / "02-activations.html").as_uri())
    return browser


def look(browser, scheme: str, width: int) -> None:
    """A width and a colour scheme, as the system would say them."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def rows(browser) -> list[str]:
    """The names in the rows that show."""
    return browser.execute_script(
        "return [...document.querySelectorAll('#list tbody tr')]"
        ".filter((row) => row.checkVisibility())"
        ".map((row) => row.cells[0].firstChild.textContent.trim())"
    )


def rows_in_time(browser, right: Callable[[list[str]], bool]) -> list[str]:
    """The names when they are right: a browser follows a link when it comes to it."""
    WebDriverWait(browser, 20).until(lambda _: right(rows(browser)))
    return rows(browser)


def press(browser, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def tab_to(browser, selector: str) -> None:
    """With the Tab key alone."""
    for _ in range(400):
        press(browser, Keys.TAB)
        if browser.execute_script(f"return document.activeElement.matches({selector!r})"):
            return
    raise AssertionError(f"{selector} cannot be reached with the Tab key")


def test_a_name_is_found_however_it_is_typed(overview):
    """Names and ids, umlauts in both spellings, words in any order; Escape shows all again."""
    asked = {
        "mueller": ["Ben Müller"],
        "MULLER ben": ["Ben Müller"],
        "ozdemir": ["Gus Özdemir"],
        "weiss": ["Cleo Weiß"],
        "s007": ["Kim Nr. 7"],
        "nobody": [],
    }
    tab_to(overview, "#search")
    status = overview.find_element("css selector", "#tools [role=status]")
    for words, found in asked.items():
        press(overview, words)
        assert rows(overview) == found
        assert status.text == f"{len(found)} von 157"
        press(overview, Keys.ESCAPE)
        assert status.text == "157 von 157"


def test_a_number_leads_to_its_students_and_back_by_keyboard(overview):
    """From a check to who failed it, and from there to the check; the search keeps working."""
    tab_to(overview, "a[href='#check1-failed']")
    press(overview, Keys.ENTER)
    shown = rows_in_time(overview, lambda found: 0 < len(found) < 10)
    label = overview.find_element("css selector", "#check1-failed")
    assert label == overview.switch_to.active_element
    assert label.text.startswith(f"{len(shown)} von 157: nicht bestanden:")
    assert overview.execute_script(
        "const box = document.activeElement.getBoundingClientRect();"
        "return 0 <= box.top && box.bottom <= innerHeight"
    )
    tab_to(overview, "a[href='#check1']")
    press(overview, Keys.ENTER)
    assert overview.current_url.endswith("#check1")
    rows_in_time(overview, lambda found: len(found) == 100)
    overview.back()
    rows_in_time(overview, lambda found: found == shown)


def test_a_large_class_is_drawn_in_steps(overview):
    """A hundred at first, more where one scrolls on, everybody when asked; sorting knows all."""
    assert len(rows(overview)) == 100
    heads = overview.find_elements("css selector", "#list thead button")
    heads[0].click()
    heads[0].click()
    assert rows(overview)[0].startswith("Kim Nr. 149")
    overview.find_element("css selector", "#more button").click()
    assert len(rows(overview)) == 157
    overview.get(overview.current_url.partition("#")[0])
    overview.execute_script(
        "const region = document.querySelector('#list').parentElement;"
        "region.scrollTop = region.scrollHeight; region.dispatchEvent(new Event('scroll'))"
    )
    assert len(rows(overview)) == 157


def test_the_index_opens_an_overview_with_its_filter(browser, pages):
    """A number there shows the same students here."""
    look(browser, "light", 1200)
    browser.get((pages / "index.html").as_uri())
    browser.find_element(
        "css selector",
        "a[href='02-activations.html#missing'], a[href='02-activations.html#handed_in']",
    ).click()
    status = browser.find_element("css selector", "#tools [role=status]")
    assert status.text == "155 von 157"


def test_without_a_script_everybody_is_there(browser, pages):
    """No search is offered, no row is hidden, and no number pretends to be a link."""
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get("about:blank")
        browser.get((pages / "02-activations.html").as_uri())
        found = browser.find_elements("css selector", "#list tbody tr")
        assert len(found) == 157
        assert all(row.is_displayed() for row in found[95:105])
        assert not browser.find_element("css selector", "#search").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("page", ["02-activations.html", "02-activations.html#late", "index.html"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 390)])
def test_axe_finds_nothing(browser, pages, page, scheme, width):
    """Names, roles, contrast, order: on a desk in the light, on a phone in the dark."""
    look(browser, scheme, width)
    browser.get("about:blank")
    browser.get(f"{pages.as_uri()}/{page}")
    assert violations(browser) == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
