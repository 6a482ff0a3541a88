"""The data-only protocol between the two sides."""
