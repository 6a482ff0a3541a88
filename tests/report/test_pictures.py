"""Pictures: once per distinct data, and never a reason to fail."""

import base64
import dataclasses

import numpy as np
import pytest

from autograder.errors import ContentError
from autograder.report import pictures
from autograder.report.pictures import Pictures, load_draw, render_picture
from tests.report import samples

CURVE = {"z": [0.0, 1.0, 2.0], "y": [0.0, 1.0, 4.0]}


def draw(figure, data, language):
    """One curve with a name."""
    axes = figure.subplots()
    axes.plot(data["z"], data["y"], label="deine" if language == "de" else "yours")
    axes.set_title("$f$")
    axes.legend()


def content(picture):
    """The bytes inside the data URI."""
    return base64.b64decode(picture.uri.partition(",")[2])


def test_the_same_data_give_the_same_bytes():
    """A picture holds no date and no random id."""
    one, other = render_picture(draw, CURVE, "de"), render_picture(draw, CURVE, "de")
    assert one == other
    assert one.uri.startswith("data:image/svg+xml;base64,")
    assert b"<svg" in content(one)


def test_the_text_says_what_is_drawn():
    """The alternative text has the title and the names of the curves, without TeX."""
    assert render_picture(draw, CURVE, "de").alt == "Diagramm: f (mit den Kurven deine)"


@pytest.mark.parametrize(("language", "said"), [("de", "epsilon = 0,1"), ("en", "epsilon = 0.1")])
def test_the_text_reads_greek_and_numbers_as_people_do(language, said):
    """A screen reader says no `varepsilon`, and in German a comma."""

    def titled(figure, _data, _language):
        figure.subplots().set_title(r"leaky, $\varepsilon$ = 0.1")

    alt = render_picture(titled, CURVE, language).alt
    assert alt.endswith(f": leaky, {said}")


@pytest.mark.parametrize("cached", [False, True])
def test_each_picture_is_drawn_once(tmp_path, cached):
    """Equal data share a picture; other data or another language do not."""
    calls = []

    def counting(figure, data, language):
        calls.append(language)
        draw(figure, data, language)

    album = Pictures(counting, tmp_path / "cache" if cached else None, b"1")
    made = [album.of(dict(CURVE), lang) for lang in ("de", "de", "en", "de")]
    assert made[0] == made[1] == made[3] != made[2]
    album.of({**CURVE, "y": [0, 0, 0]}, "de")
    assert len(calls) == 3
    again = Pictures(counting, tmp_path / "cache" if cached else None, b"1")
    assert again.of(CURVE, "de") == made[0]
    assert len(calls) == (3 if cached else 4)
    Pictures(counting, tmp_path / "cache" if cached else None, b"2").of(CURVE, "de")
    assert len(calls) == (4 if cached else 5)


def test_a_damaged_cache_is_drawn_anew(tmp_path):
    """Rubbish in the cache folder costs a drawing and nothing else."""
    Pictures(draw, tmp_path).of(CURVE, "de")
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(b"half")
    assert Pictures(draw, tmp_path).of(CURVE, "de") is not None


@pytest.mark.parametrize(
    "data",
    [
        None, {}, [], "x", {"z": "x"}, {"z": [1, [2]], "y": [0]}, {"z": [0], "y": [0, 1]},
        {"y": [0.0]}, {"z": [0.0] * 30_000, "y": [0.0] * 30_000},
    ],
)  # fmt: skip
def test_data_that_cannot_be_drawn_give_no_picture(data):
    """Whatever a student's code returned, the page is written without the picture."""
    assert Pictures(draw).of(data, "de") is None


def test_missing_numbers_are_gaps():
    """null (once NaN or infinite) is a gap, huge numbers are drawn."""
    assert render_picture(draw, {"z": [0, 1, 2], "y": [None, 1e300, -1e300]}, "de") is not None


def test_without_a_drawing_there_is_no_picture():
    """An assignment without picture.py has none."""
    assert Pictures(None).of(CURVE, "de") is None


def test_a_huge_drawing_becomes_a_png(monkeypatch):
    """Where SVG would be heavy, a PNG is taken."""
    monkeypatch.setattr(pictures, "MAX_SVG_BYTES", 10)
    assert content(render_picture(draw, CURVE, "de")).startswith(b"\x89PNG")


def test_picture_py_is_found_or_its_error_told(tmp_path):
    """`draw` comes from hidden/picture.py; a broken one names the file."""
    assignment = dataclasses.replace(samples.assignment(), folder=tmp_path)
    assert load_draw(assignment) is None
    assignment.hidden.mkdir()
    path = assignment.hidden / "picture.py"
    path.write_text("def draw(figure, data, language):\n    figure.text(0, 0, 'x')\n")
    assert render_picture(load_draw(assignment), {"z": np.zeros(1).tolist()}, "de") is not None
    path.write_text("import nothing_of_this_name\n")
    with pytest.raises(ContentError, match=r"picture\.py"):
        load_draw(assignment)
