"""What fingerprints ignore, and where they stand in the text."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.similarity.fingerprints import LENGTH, fingerprints

PLAIN = """def mean(values):
    \"\"\"The mean.\"\"\"
    total = 0.0
    for value in values:
        total += value
    return total / len(values)
"""
OTHERWISE = """

def mean(xs) :  # mine

  '''My own
  words'''
  t=0.0
  for x in xs:
      # add them up
      t  +=  x
  return (  # brackets count
t/len(xs)"""


def test_names_layout_and_comments_do_not_count():
    """Two texts that differ in nothing else have nearly all fingerprints in common."""
    one, other = (set(fingerprints(text).at.tolist()) for text in (PLAIN, OTHERWISE))
    assert len(one & other) >= 0.6 * len(one)
    renamed = PLAIN.replace("total", "s").replace("value", "v").replace("mean", "middle")
    assert set(fingerprints(renamed).at.tolist()) == one


def test_other_code_has_other_fingerprints():
    """What is computed otherwise shares next to nothing."""
    other = "def mean(values):\n    return np.sum(values, axis=0) / np.shape(values)[0]\n"
    one, two = (set(fingerprints(text).at.tolist()) for text in (PLAIN, other))
    assert len(one & two) < 0.2 * len(two)


@pytest.mark.parametrize("text", [PLAIN, OTHERWISE, "\n\nclass Net:\n    rate = 1_000\n"])
def test_places_point_to_the_characters_meant(text):
    """Operators and keywords, which filtering leaves alone, are found where they stand."""
    found = fingerprints(text)
    assert len(found.places) == len(found.at) + LENGTH - 1
    assert np.all(np.diff(found.places) >= 0)
    standing = [text[place] for place in found.places if place < len(text)]
    for char in "=/:(":
        assert standing.count(char) == text.count(char), char


@pytest.mark.parametrize(
    "text",
    ["", "x", "\n\n", "'" * 20_000, "(" * 20_000, "f'{" * 5_000, "\ud800 \x00 \u202e", "# a"],
)
def test_no_text_upsets_it(text):
    """Nothing, and nonsense of any length, has fingerprints too, or none."""
    found = fingerprints(text)
    assert np.all(found.places <= len(text))
