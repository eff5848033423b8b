"""Talking to Slack: fetching files, sending what the outbox holds, looking back, saying errors in words."""
