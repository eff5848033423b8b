"""Writes docs/sample.md: the user's sample, each field of its reading and how it was found."""
