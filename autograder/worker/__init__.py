"""The untrusted side: the process that holds the student's code."""
