"""Readings kept, guarded and found again: tables, migrations, access, retention. Knows nothing of Slack."""
