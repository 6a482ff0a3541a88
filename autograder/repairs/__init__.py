"""Small changes of code that could make it right, and what may be said of those that do."""
