"""The reading told in our own words: one sentence for a headline, a few more for a summary; nothing the fields lack."""
