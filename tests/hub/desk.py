"""A browser in front of the hub: what people click in JupyterLab, the Assignment List and Formgrader."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from tests.hub.classroom import PASSWORD, Account, Hub, wait_for

_NOT_YET = (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
)
_CELL = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell"


class Desk:
    """One browser; whoever logs in sits down at it."""

    def __init__(self, driver: WebDriver, hub: Hub, pictures: Path) -> None:
        self.driver = driver
        self.hub = hub
        self.pictures = pictures
        self.who = ""
        size = {"width": 1400, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def log_in(self, account: Account) -> None:
        """Leave whoever was here, log in, wait for JupyterLab."""
        self.driver.get("about:blank")
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.who = account.name
        self.driver.get(f"{self.hub.url}/hub/login")
        self.find("#username_input").send_keys(account.name)
        self.find("#password_input").send_keys(PASSWORD)
        self.click("#login_submit")
        self.find("#jp-MainMenu .lm-MenuBar-item", seconds=400)
        wait_for(lambda: not self.all("#jupyterlab-splash"), "JupyterLab is there")

    def open(self, path: str) -> None:
        """A page of the user's own server."""
        self.driver.get(f"{self.hub.url}/user/{self.who}/{path}")

    def picture(self, name: str) -> None:
        """Keep what is seen; tests look at the page, people at the picture."""
        self.driver.save_screenshot(str(self.pictures / f"{name}.png"))

    def all(self, selector: str) -> list[WebElement]:
        """All elements that are there now."""
        return self.driver.find_elements("css selector", selector)

    def find(self, selector: str, text: str = "", seconds: float = 120) -> WebElement:
        """The first visible element with this text in it, once there is one."""
        return wait_for(
            lambda: self._visible(selector, text), f"{selector} with {text!r}", seconds
        )

    def _visible(self, selector: str, text: str) -> WebElement | None:
        try:
            shown = (one for one in self.all(selector) if one.is_displayed())
            return next((one for one in shown if text in one.text), None)
        except StaleElementReferenceException:
            return None

    def click(self, selector: str, text: str = "") -> None:
        """Click it once it is there and nothing lies above it."""

        def clicked() -> bool:
            try:
                self.find(selector, text).click()
            except _NOT_YET:
                return False
            return True

        wait_for(clicked, f"click {selector} with {text!r}")

    def menu(self, *path: str) -> None:
        """Choose from JupyterLab's menu, as in menu("File", "Save Notebook")."""
        self.click("#jp-MainMenu .lm-MenuBar-itemLabel", path[0])
        for item in path[1:]:
            self.click(".lm-Menu-itemLabel", item)

    @contextmanager
    def frame(self, selector: str) -> Iterator[None]:
        """Inside a frame."""
        self.driver.switch_to.frame(self.find(selector))
        yield
        self.driver.switch_to.default_content()

    def confirmed(self, selector: str) -> tuple[float, str]:
        """Click in Formgrader; seconds until it says that it is done, and what it says."""
        self.click(selector)
        begun = time.perf_counter()
        body = self.find(".modal.in .modal-body")
        seconds = time.perf_counter() - begun
        # The dialog slides in from above: what is not in the window yet is not in `text`.
        said = body.get_attribute("textContent")
        wait_for(self._closed, "the dialog closes")
        return seconds, said

    def _closed(self) -> bool:
        """Click the dialog away; while it still moves, a click may miss it."""
        button = self._visible(".modal.in button.close", "")
        if button:
            with suppress(*_NOT_YET):
                button.click()
        return not self.all(".modal-backdrop")

    def text(self) -> str:
        """What the page says."""
        return self.find("body").text

    def scroll_to(self, selector: str) -> WebElement:
        """Bring an element into the middle of the window."""
        found = self.find(selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        return found

    def fill(self, selector: str, text: str) -> None:
        """Write into a field, and leave it."""
        field = self.scroll_to(selector)
        field.clear()
        field.send_keys(text, Keys.TAB)

    def cell(self, text: str) -> WebElement:
        """The notebook's cell that says this."""
        found = self.find(_CELL, text)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        return found

    def rewrite(self, text: str, source: str) -> None:
        """Replace what a cell holds, as from the clipboard: the editor completes nothing."""
        self._into(text)
        self._keys("a")
        self.driver.execute_cdp_cmd("Input.insertText", {"text": source})

    def run(self, text: str) -> None:
        """Run the cell that says this."""
        self._into(text)
        self._keys(Keys.ENTER)

    def output(self, cell: str, text: str) -> str:
        """What a cell has put out, once it says this."""
        outputs = f"{_CELL} .jp-OutputArea"
        wait_for(lambda: text in self.cell(cell).text, f"{cell} says {text!r}")
        shown = self.cell(cell).find_elements("css selector", outputs)
        return "\n".join(one.text for one in shown)

    def _into(self, text: str) -> None:
        self.cell(text).find_element("css selector", ".cm-content").click()

    def _keys(self, key: str) -> None:
        """A key together with Ctrl."""
        chain = ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key)
        chain.key_up(Keys.CONTROL).perform()
