"""The page on which to try the bot: it looks like Slack, and is made on the server."""
