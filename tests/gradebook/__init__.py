"""Tests of the results on disk."""
