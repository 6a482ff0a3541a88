"""How people mark written answers: a page on this machine, or a table there and back."""
