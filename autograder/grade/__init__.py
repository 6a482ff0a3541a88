"""The paths of 0.1 that authors imported from: they live on for one release."""
