"""Run a hidden suite against one submission at a time."""
