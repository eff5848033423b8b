"""The short reply to a document, line by line."""
