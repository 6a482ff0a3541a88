"""Package the course for students."""
