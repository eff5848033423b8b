"""Digests: what is due, what is in it, that it is posted once."""
