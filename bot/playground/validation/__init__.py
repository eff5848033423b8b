"""Slack's rules for Block Kit, so that what the playground takes, Slack takes too."""
