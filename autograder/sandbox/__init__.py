"""Start, limit and talk to workers."""
