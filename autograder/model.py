"""The path of 0.1 to what `autograder.testing` holds: it lives on for one release."""

import warnings

from autograder.course.records import *  # noqa: F403

warnings.warn("autograder.model is now autograder.testing", DeprecationWarning, stacklevel=2)
