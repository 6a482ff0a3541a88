"""A network with one hidden layer, for measurements."""
