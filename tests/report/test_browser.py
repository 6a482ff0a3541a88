"""The part of the pages that moves, in a real browser."""

import json
import re
import shutil
import subprocess

import pytest

from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from tests.report import samples

CHROMIUM = shutil.which("chromium") or "chromium"
pytestmark = pytest.mark.hub
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CLICKS = """<script>
const table = document.querySelector("table.students");
const column = (i) => [...table.tBodies[0].rows].map((row) => row.cells[i].textContent.trim());
const [name, points] = table.querySelectorAll("th button");
const seen = {};
points.click(); seen.up = column(1); points.click(); seen.down = column(1);
seen.state = points.parentElement.getAttribute("aria-sort");
name.click(); seen.names = column(0);
document.body.textContent = JSON.stringify(seen).replaceAll("<", "");
</script></body>"""


@pytest.fixture
def page():
    """The overview of a small class."""
    students = [samples.middling("ben"), samples.perfect("ada"), samples.fault("emil")]
    entries = [*students, samples.empty("Özlem"), samples.hostile()]
    return render_overview(summarise(samples.assignment(), entries), language="de")


def rendered(html, tmp_path):
    """The document after its scripts ran, and what the browser complained about."""
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    done = subprocess.run(
        [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'profile'}",
         "--enable-logging=stderr", "--dump-dom", path.as_uri()],
        capture_output=True, text=True, timeout=180, check=True,
    )  # fmt: skip
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def test_our_script_runs_under_the_policy_and_no_other(page, tmp_path):
    """Columns become buttons; a script smuggled in is refused by the browser."""
    dom, complaints = rendered(page, tmp_path)
    assert dom.count("<button") > 10
    assert complaints == []
    smuggled = "<script>document.body.id='owned'</script><p onclick='1' style='color:red'></p>"
    dom, complaints = rendered(page.replace("<footer>", f"{smuggled}<footer>"), tmp_path)
    assert 'id="owned"' not in dom
    assert len(complaints) >= 2


def test_columns_sort_by_number_and_by_name(page, tmp_path):
    """A click sorts up, another down; what has no number stays at the end."""
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    dom, _ = rendered(open_page.replace("</body>", CLICKS), tmp_path)
    seen = json.loads(re.search(r"<body[^>]*>(\{.*\})", dom, re.S)[1].replace("&gt;", ">"))
    assert seen["up"] == ["0", "4", "5", "8", "–"]
    assert seen["down"] == ["8", "5", "4", "0", "–"]
    assert seen["state"] == "descending"
    assert [name for name in seen["names"] if len(name) < 10] == ["ada", "ben", "emil", "Özlem"]
