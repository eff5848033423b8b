"""A reading as a file."""
