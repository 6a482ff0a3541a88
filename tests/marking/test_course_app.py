"""All assignments behind one address: opened when they are looked at, and anew when more came."""

from __future__ import annotations

import os

import pytest

from autograder.course.course import find_course
from autograder.errors import UsageError
from autograder.marking.course_app import CourseApp
from autograder.marking.session import Wishes, open_session, site_of
from tests.helpers import written_class as course
from tests.helpers.asgi import Client

HOST = "127.0.0.1:8000"


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    course.answer(made, "ada", why_bias="It shifts.")
    return made


@pytest.fixture
def client(root):
    found = find_course(root)

    def open_site(name):
        return site_of(
            open_session(found, name, Wishes(marker="grace", language="en")), among_others=True
        )

    assignments = [course.assignment_of(root)]
    app = CourseApp("Networks", "en", assignments, open_site, root / "results")
    return Client(app.guarded_app("secret", frozenset({HOST})), base_url=f"http://{HOST}")


def test_the_list_leads_to_each_assignment_and_back(client):
    """With pages, styles and marks below its name."""
    assert 'href="02-words/"' in client.get("/secret/").text
    page = client.get("/secret/02-words/")
    assert 'href="../">Networks' in page.text
    assert client.get("/secret/02-words/q/why_bias").status_code == 200
    assert client.get("/secret/static/mark.css").headers["content-type"].startswith("text/css")
    assert client.get("/secret/02-words/static/mark.js").status_code == 200
    asked = {"exercise": "why_bias", "cards": {}}
    origin = {"origin": f"http://{HOST}"}
    said = client.post("/secret/02-words/poll", json=asked, headers=origin).json()
    assert said["left"] == 1


@pytest.mark.parametrize("path", ["/", "/02-words/", "/other/02-words/", "/secret/03-none/"])
def test_the_secret_opens_it_and_nothing_else(client, path):
    """Whatever is asked for."""
    assert client.get(path).status_code == 404
    assert client.get("/secret/02-words/", headers={"host": "evil.example"}).status_code == 403


def test_what_was_graded_since_is_there(root, client):
    """Whoever goes to the assignment again sees it; a page that is open stays as it was."""
    assert ">1</a>" in client.get("/secret/02-words/").text
    course.answer(root, "alan", why_bias="It moves.")
    cards = client.get("/secret/02-words/q/why_bias").text.count("<article")
    assert cards == 1
    assert ">2</a>" in client.get("/secret/02-words/").text
    assert client.get("/secret/02-words/q/why_bias").text.count("<article") == 2
    path = root / "results/ada/02-words/result.json"
    os.utime(path, (0, 0))
    assert client.get("/secret/02-words/").status_code == 200


def test_where_nothing_is_graded_it_says_so(root, client):
    """With what to do; the list stays."""
    (root / "results").rename(root / "old")
    answer = client.get("/secret/02-words/")
    assert answer.status_code == 500
    assert "autograder grade 02-words" in answer.text
    assert client.get("/secret/").status_code == 200


def test_without_an_assignment_there_is_a_page_only(root, monkeypatch):
    """A table is of one assignment."""
    from click.testing import CliRunner

    from autograder.cli.main import cli

    monkeypatch.chdir(root)
    done = CliRunner().invoke(cli, ["mark", "--sheet", "marks.csv"], standalone_mode=False)
    assert isinstance(done.exception, UsageError)
    assert "Which assignment?" in str(done.exception)
