"""Grade what arrives, as it arrives, and give feedback on it."""
