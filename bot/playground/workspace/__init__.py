"""The truth of the local Slack: who is there, what was posted, which files and views exist."""
