"""The course: what its files say, read strictly into frozen records."""
