"""Pictures of every surface, taken of the running bot in the local Slack by a real Chromium."""
