"""Hand-ins that are closer to each other than the assignment explains; a person judges them."""
