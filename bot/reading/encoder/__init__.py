"""The language model under the reading: one small transformer that tags, parses and finds names in a single pass."""
