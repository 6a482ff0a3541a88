"""The kernel to which nbgrader's own Execute is sent with our notebooks: there is none.

nbgrader's Autograde replaces the kernel that a submission names by the one of the source notebook,
which the gradebook keeps. So nothing in a submission can bring Execute to run it, whatever list
of preprocessors is in force.
"""

from __future__ import annotations

import json
from typing import Any

NO_KERNEL = {
    # Its name is all that nbgrader's error message says.
    "name": "never-executed-here.see-autograder-nbgrader-doctor",
    "display_name": "Graded by the autograder, executed nowhere",
    "language": "python",  # JupyterLab opens the notebook with the Python that it finds
}
STUDENTS_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def without_kernel(notebook: bytes) -> bytes:
    """A generated notebook as the source that nbgrader reads."""
    document: dict[str, Any] = json.loads(notebook)
    document["metadata"]["kernelspec"] = NO_KERNEL
    text = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False)
    return f"{text}\n".encode()
