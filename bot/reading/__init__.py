"""Document -> Readout: the spaCy pipeline, one component a file."""
