"""Data that people can edit: sample documents, gazetteers, the cue lexicon."""
