"""What people ask the bot in messages: mentions, threads, links, questions, direct conversation."""
