"""One module a Slack surface; each has ``register(app, ...)`` and plain typed functions."""
