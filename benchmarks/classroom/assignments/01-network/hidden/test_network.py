"""The twenty checks as a suite."""

import checks
import pytest

for _exercise, _check in checks.CHECKS:
    globals()[f"test_{_check.__name__}"] = pytest.mark.exercise(_exercise, points=1)(_check)
