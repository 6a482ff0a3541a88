"""Take hand-ins in, whatever form they arrive in."""
