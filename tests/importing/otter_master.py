"""A master notebook as otter's own tutorials are, in our words, that otter itself can assign."""

from __future__ import annotations

import json

from tests.helpers.notebooks import cell, notebook
from tests.importing.notebooks import a_test, question, raw

_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
_CELLS = notebook(
    raw("# ASSIGNMENT CONFIG\nname: steps\nfiles:\n  - data/steps.csv"),
    cell("# Steps\n\nShort functions about neighbours.", "markdown"),
    cell("import numpy as np"),
    *question(
        "name: q1\npoints: 3",
        "**Question 1.** The differences of neighbours.",
        "def steps(x):\n    y = x[1:] - x[:-1]  # SOLUTION\n    return y",
        a_test("float(steps(np.array([1.0, 3.0]))[0])", "2.0"),
        a_test("steps(np.arange(4.0)).shape == (3,)", "True"),
        a_test("# HIDDEN\nnp.allclose(steps(np.array([5.0, 1.0, 2.0])), [-4, 1])", "True"),
    ),
    *question(
        "name: q2",
        "**Question 2.** The largest step, and that of the data.",
        "# BEGIN SOLUTION\ndef largest(x):\n    return float(np.max(np.abs(steps(x))))\n"
        "# END SOLUTION\nbiggest = largest(np.array([0.0, 2.0, -3.0]))  # SOLUTION",
        a_test(
            '""" # BEGIN TEST CONFIG\npoints: 0.5\n""" # END TEST CONFIG\n'
            "assert largest(np.array([1.0, 4.0])) == 3\nassert largest(np.arange(3.0)) == 1"
        ),
        a_test(
            '""" # BEGIN TEST CONFIG\npoints: 1.5\nhidden: true\n""" # END TEST CONFIG\nbiggest',
            "5.0",
        ),
    ),
    *question(
        "name: q4\npoints: 1",
        "**Question 3.** Whether a row only rises.",
        "rises = lambda x: bool(np.all(steps(x) > 0))  # SOLUTION",
        a_test("[rises(np.array([1.0, 2.0])), rises(np.array([2.0, 1.0]))]", "[True, False]"),
        a_test("steps = 4\nrises(np.array([1.0, 1.0]))", "False"),
    ),
    raw("# BEGIN QUESTION\nname: q3\nmanual: true\npoints: 2"),
    cell("**Question 4.** What are steps good for?", "markdown"),
    raw("# BEGIN SOLUTION"),
    cell("For slopes.", "markdown"),
    raw("# END SOLUTION"),
    raw("# END QUESTION"),
)


def master() -> bytes:
    """The notebook, with a kernel that otter can start."""
    document = json.loads(_CELLS)
    document["metadata"]["kernelspec"] = _KERNEL
    return json.dumps(document | {"nbformat_minor": 4}).encode()
