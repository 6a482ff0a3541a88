"""The part of the pages that moves, in a real browser."""

import json
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.release.pages import statement_page
from autograder.report.feedback import render_html
from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from tests.report import samples
from tests.report import test_formulas as formulas

REPOSITORY = Path(__file__).parents[2]
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


WIDTHS = """<script>
const wide = [...document.querySelectorAll("main *")].filter((e) => {
  const right = e.getBoundingClientRect().right;
  return right > innerWidth && !e.closest(".steps math, .long, .formula, .wide, pre, .scroll");
});
const math = [...document.querySelectorAll("math")].map((e) => e.getBoundingClientRect());
const seen = {
  wide: wide.map((e) => e.outerHTML.slice(0, 80)),
  drawn: math.filter((box) => box.width > 4 && box.height > 8).length, math: math.length,
  width: document.documentElement.scrollWidth, inner: innerWidth,
  tall: document.querySelector("mfrac, mtable").getBoundingClientRect().height,
  letter: document.querySelector("mi").getBoundingClientRect().height,
};
parent.postMessage(JSON.stringify(seen).replaceAll("<", ""), "*");
</script></body>"""
LISTEN = "<script>onmessage = (e) => { document.body.textContent = e.data; };</script>"
TELEPHONE = '<iframe width="360" height="700" srcdoc="{}"></iframe>'


def measured(html, tmp_path):
    """Sizes of a page as wide as a telephone."""
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    frame = TELEPHONE.format(escape(html.replace("</body>", WIDTHS)))
    outer = f"<!doctype html><body>{LISTEN}{frame}</body>"
    dom, _ = rendered(outer, tmp_path)
    found = re.search(r"<body>(\{.*\})", dom, re.S)
    assert found, dom[-500:]
    return json.loads(unescape(found[1]))


def test_formulas_are_drawn_and_fit_on_a_telephone(tmp_path):
    """A feedback page with a list of lines: every formula has a size, nothing sticks out."""
    long = "+".join(f"x**{n}/(1 + x)" for n in range(2, 12))
    made = formulas.view(
        formulas.failing("a", f"{formulas.HEAD}\n{formulas.STEPS}\n✗ 10. ``{long}`` No."),
        formulas.failing("b", f"Read as ``{long}``\nThis is not right."),
    )
    seen = measured(render_html(made), tmp_path)
    assert seen["wide"] == []
    assert seen["width"] <= seen["inner"]
    assert seen["drawn"] == seen["math"] >= 7
    assert seen["tall"] > 1.5 * seen["letter"]


@pytest.mark.parametrize("name", ["03-derivatives", "05-cost-functions", "11-train", "12-softmax"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_statements_are_drawn_and_fit_on_a_telephone(name, language, tmp_path):
    """A statement's page: every formula has a size, tables and code move on their own."""
    course = find_course(REPOSITORY)
    html = statement_page(course, find_assignment(course, name), language).decode()
    _, complaints = rendered(html, tmp_path)
    assert complaints == []
    seen = measured(html, tmp_path)
    assert seen["wide"] == []
    assert seen["width"] <= seen["inner"]
    assert seen["drawn"] == seen["math"] > 10
    assert seen["tall"] > 1.5 * seen["letter"]
