"""Handing events, commands and interactions to the bot: over Socket Mode or signed HTTP, at least once."""
