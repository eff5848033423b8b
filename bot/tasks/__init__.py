"""What is done: read an upload, answer a mention, run a digest. Joins documents, reading, archive, blocks and slack."""
