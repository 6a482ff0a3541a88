"""The course is copied by its tests: its suites are none of ours."""

collect_ignore = ["course"]
