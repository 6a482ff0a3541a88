"""What the tests of the platforms share: an assignment with results, as the gradebook's tests have."""

from tests.gradebook.conftest import assignment, good, poor

__all__ = ["assignment", "good", "poor"]
