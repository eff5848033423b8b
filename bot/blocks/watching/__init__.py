"""Watches as people see them."""
