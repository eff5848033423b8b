"""Watches: set by people, matched with what is read, told."""
