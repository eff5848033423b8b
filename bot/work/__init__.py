"""Durable work: inbox, queue, worker, outbox, sweeper. Knows no task by name and nothing of Slack."""
