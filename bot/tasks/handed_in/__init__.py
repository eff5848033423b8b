"""Documents handed to the bot by a command, a shortcut, a form or a workflow."""
