"""Where the mistake of a failing exercise is, by the nearest repair of its own code."""
