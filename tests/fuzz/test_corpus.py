"""Every input that was kept is read as it should be, and the fuzzer knows what it looks for."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
KEPT = sorted(path.relative_to(CORPUS) for path in CORPUS.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=str)
def test_an_input_that_was_kept_is_read(path):
    """A value, or the refusal that the reader documents: anything else is an exception here."""
    TARGETS[path.parts[0]]((CORPUS / path).read_bytes())


def test_every_target_begins_with_something():
    """Also with what is right: garbage alone does not get far."""
    assert {path.parts[0] for path in KEPT} == TARGETS.keys()
