"""Corrections: who may, what a form changes, the replies told anew."""
