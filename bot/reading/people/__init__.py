"""The people of a document: one person once, with every office and the party represented."""
