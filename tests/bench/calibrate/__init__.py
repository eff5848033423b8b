"""Fits the confidence table to our own labelled documents and tells how far it can be trusted."""
