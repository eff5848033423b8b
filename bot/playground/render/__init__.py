"""Slack's blocks and marked-up text as HTML: pure functions, safe against what documents contain."""
