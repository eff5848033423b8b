"""Modals about one reading, page by page."""
