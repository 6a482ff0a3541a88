"""Course content: the folders of `assignments/` become frozen records; nothing is run."""
