"""Digests: set for a channel, posted once a period."""
