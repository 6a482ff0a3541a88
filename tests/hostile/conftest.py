"""The submissions are read by the tests and never imported or collected."""

collect_ignore = ["submissions"]
