"""The marking page from JupyterLab's launcher on a real hub: whose it is, and who is kept out."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from tests.hub.classroom import DEPLOY, HUB, ROOT, Hub, accounts, install, running, wait_for
from tests.hub.conftest import open_folder
from tests.hub.desk import Desk
from tests.hub.test_jupyterhub import ARTIFACTS, EVE, TASK, TEACHER, put_course

pytestmark = [pytest.mark.hub, pytest.mark.filterwarnings("ignore::ResourceWarning")]

WORDS = "Two linear maps are one linear map <img src=x onerror=\"document.title='owned'\">"
LISTENS = """import http.server, sys
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"a student's page")
server = http.server.HTTPServer(("127.0.0.1", 0), Page)
print(server.server_port, file=open(sys.argv[1], "w"), flush=True)
server.serve_forever()
"""
ICON = """return [...document.querySelectorAll(".jp-LauncherCard")]
.find((card) => card.textContent.includes("Marking"))?.querySelector("img")?.naturalWidth"""
CONNECTS = "import socket, sys; socket.socket(socket.AF_UNIX).connect(sys.argv[1])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lab:
    """The hub, a browser, the instructor's course, and the address of the marking page."""

    hub: Hub
    desk: Desk
    course: Path
    address: str

    def marks(self) -> dict[str, object]:
        """What stands on the disk for eve's answers."""
        path = self.course / f"results/{EVE}/{TASK}/manual.json"
        return json.loads(path.read_text()) if path.is_file() else {}

    def ask(self, address: str, **headers: str) -> int:
        """The status of a request with the cookies of who is logged in; a POST with an Origin."""
        cookies = self.desk.driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]
        path = address.removeprefix(self.hub.url)
        fitting = [c for c in cookies if path.startswith(c["path"])]
        jar = "; ".join(f"{c['name']}={c['value']}" for c in fitting)
        data = b"{}" if "Origin" in headers else None
        request = urllib.request.Request(  # noqa: S310 - the test's own hub
            address, data, {"Cookie": jar, **headers}
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - the same
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code


def commands() -> list[bytes]:
    """The command lines of all processes, as everybody can see them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            found.append(path.read_bytes())
    return found


@pytest.fixture(scope="module")
def lab(browser) -> Iterator[Lab]:
    """A graded hand-in; the instructor has opened the page from the launcher."""
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    with open_folder() as folder:
        (folder / "home").mkdir()
        install(folder / "exchange")
        with accounts(folder / "home", [TEACHER], [EVE]) as people:
            course = put_course(people[TEACHER])
            hand_in(course)
            people[TEACHER].owns(course)
            people[TEACHER].run("autograder", "grade", TASK, "--quiet", cwd=course)
            try:
                with running(folder, people) as hub:
                    desk = Desk(browser, hub, ARTIFACTS)
                    address = opened_from_the_launcher(desk)
                    yield Lab(hub=hub, desk=desk, course=course, address=address)
            finally:
                shutil.copy(folder / "hub.log", ARTIFACTS / "launcher.log")


def hand_in(course: Path) -> None:
    """What eve has handed in: code, and one answer in words."""
    folder = course / "submitted" / EVE / TASK
    folder.mkdir(parents=True)
    shutil.copy(ROOT / f"solutions/{TASK}/activations.py", folder)
    text = (course / f"assignments/{TASK}/questions.md").read_text(encoding="utf-8")
    head, _, tail = text.partition("## why_nonlinear")
    line = "*Antwort / Answer:*"
    assert line in tail
    written = tail.replace(line, f"{line}\n{WORDS}", 1)
    (folder / "questions.md").write_text(f"{head}## why_nonlinear{written}", encoding="utf-8")


def opened_from_the_launcher(desk: Desk) -> str:
    """Log in, click the entry, and follow it to its tab."""
    desk.log_in(desk.hub.accounts[TEACHER])
    first = desk.driver.current_window_handle
    desk.find(".jp-LauncherCard", "Marking")
    wait_for(lambda: desk.driver.execute_script(ICON), "the entry has its icon")
    desk.picture("20-launcher")
    desk.click(".jp-LauncherCard", "Marking")
    wait_for(lambda: len(desk.driver.window_handles) > 1, "the page has a tab")
    (tab,) = set(desk.driver.window_handles) - {first}
    desk.driver.switch_to.window(tab)
    size = {"width": 1400, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
    desk.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    desk.find("ul.assignments a")
    desk.picture("21-marking-list")
    return desk.driver.current_url


def test_an_instructor_marks_from_the_launcher(lab):
    """From the list to a saved mark in the instructor's name; what a student wrote cannot act."""
    desk = lab.desk
    assert lab.address.startswith(f"{lab.hub.url}/user/{TEACHER}/marking/")
    desk.click("ul.assignments a")
    desk.click("th a")
    desk.find("article.answer", "Two linear maps")
    desk.driver.switch_to.active_element.send_keys("n", "f")
    desk.find("#status", "")
    wait_for(lab.marks, "the mark is on the disk")
    (given,) = lab.marks()["exercises"]
    assert (given["points"], given["by"]) == (2.0, TEACHER)
    desk.picture("22-marked-behind-the-proxy")
    assert desk.driver.title != "owned"
    desk.driver.switch_to.active_element.send_keys("u", Keys.ESCAPE)
    wait_for(lambda: not lab.marks()["exercises"], "the mark is taken back")


def test_no_secret_no_page(lab):
    """Not even for the instructor; nor is the secret on a command line."""
    secret = lab.address.rstrip("/").rpartition("/")[2]
    base = f"{lab.hub.url}/user/{TEACHER}/marking/"
    assert lab.ask(lab.address) == 200
    assert lab.ask(base) == 404
    assert lab.ask(base + secret[:-1] + "/") == 404
    assert any(b"autograder\0mark" in line for line in commands())
    assert not any(secret.encode() in line for line in commands())


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_a_page_of_another_origin_writes_nothing(lab, origin):
    """With the instructor's cookies, and the whole address."""
    json_body = {"Content-Type": "application/json"}
    address = f"{lab.address}{TASK}/mark"
    assert lab.ask(address, Origin=origin, **json_body) == 403
    ours = lab.hub.url
    assert lab.ask(address, Origin=ours, **{"Content-Type": "text/plain"}) == 415
    assert lab.ask(address, Origin=ours, **json_body) == 400  # it gets in, and asks for nothing


def test_no_other_account_reaches_the_socket(lab):
    """A folder of the instructor's own; and there is no port."""
    (command,) = [line for line in commands() if b"--socket" in line]
    socket = Path(command.split(b"\0")[command.split(b"\0").index(b"--socket") + 1].decode())
    assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(socket.stat().st_mode) == 0o600
    eve = lab.hub.accounts[EVE]
    python = HUB / "bin/python"
    assert "PermissionError" in eve.run(python, "-c", CONNECTS, socket, ok=False)
    assert lab.hub.accounts[TEACHER].run(python, "-c", CONNECTS, socket) == ""


def test_what_a_student_serves_on_a_port_is_no_page_of_the_instructors(lab, tmp_path):
    """jupyter-server-proxy alone would show it below the instructor's own address."""
    script = lab.hub.accounts[EVE].home / "serves.py"
    port_file = script.with_name("port")
    lab.hub.accounts[EVE].write(script, LISTENS)
    line = ["setpriv", f"--reuid={EVE}", f"--regid={EVE}", "--init-groups"]
    server_process = subprocess.Popen([*line, "/usr/bin/python3", script, port_file])
    try:
        port = wait_for(lambda: port_file.exists() and port_file.read_text().strip(), "a port")
        for path in (f"proxy/{port}/", f"proxy/127.0.0.1:{port}/", f"proxy/absolute/{port}/"):
            assert lab.ask(f"{lab.hub.url}/user/{TEACHER}/{path}") == 404, path
    finally:
        server_process.kill()
        server_process.wait()


def test_students_have_no_such_page_and_reach_no_other(lab):
    """Neither an entry nor an address of their own; at the instructor's the hub refuses."""
    desk, first = lab.desk, lab.desk.driver.current_window_handle
    desk.log_in(lab.hub.accounts[EVE])
    desk.find(".jp-LauncherCard", "Terminal")
    assert not [card for card in desk.all(".jp-LauncherCard") if "Marking" in card.text]
    desk.picture("23-launcher-of-a-student")
    for path in ("marking/", "server-proxy/servers-info", "proxy/22/"):
        assert lab.ask(f"{lab.hub.url}/user/{EVE}/{path}") == 404, path
    desk.driver.get(lab.address)
    assert "403" in desk.text()
    assert not desk.all("ul.assignments")
    json_body = {"Content-Type": "application/json"}
    assert lab.ask(f"{lab.address}{TASK}/mark", Origin=lab.hub.url, **json_body) == 403
    desk.driver.switch_to.window(first)


def test_the_files_say_so():
    """Off for everybody, ours on for instructors, jupyter-server-proxy's own for nobody."""
    for role, ours in (("everybody", False), ("instructors", True)):
        path = DEPLOY / role / "jupyter_server_config.d/nbgrader_roles.json"
        extensions = json.loads(path.read_text())["ServerApp"]["jpserver_extensions"]
        assert extensions["autograder.nbgrader.launcher"] is ours
        assert extensions["jupyter_server_proxy"] is False
