"""`autograder docs` finds the pages that a wheel carries or a checkout has built."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from autograder.cli import docs
from autograder.errors import UsageError


@pytest.fixture
def places(tmp_path, monkeypatch):
    """A wheel's folder and a checkout's, both empty."""
    found = (tmp_path / "site", tmp_path / "build")
    for place in found:
        place.mkdir()
    monkeypatch.setattr(docs, "PLACES", found)
    return found


def test_a_wheel_has_its_own(places):
    """They are of the same version, so they come before what was built beside it."""
    for place in places:
        (place / "index.html").touch()
    done = CliRunner().invoke(docs.command)
    assert done.output == f"{places[0] / 'index.html'}\n"


def test_a_checkout_has_them_where_they_are_built(places):
    """After `make docs`."""
    (places[1] / "index.html").touch()
    assert docs.find_pages() == places[1] / "index.html"


def test_where_there_are_none_it_says_how(places):
    """With the next step."""
    with pytest.raises(UsageError, match="has not been built") as caught:
        docs.find_pages()
    assert "make docs" in caught.value.hint


def test_the_browser_is_opened_on_request(places, monkeypatch):
    """At the page that is printed."""
    (places[1] / "index.html").touch()
    opened = []
    monkeypatch.setattr(docs.click, "launch", opened.append)
    CliRunner().invoke(docs.command, ["--open"])
    assert opened == [(places[1] / "index.html").as_uri()]
