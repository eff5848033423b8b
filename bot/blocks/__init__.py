"""Domain to Block Kit: pure functions from readings, notices and digests to Slack messages and views."""
