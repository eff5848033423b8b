"""Attaché: reads diplomatic documents and answers in Slack."""
