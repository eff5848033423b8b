"""A local Slack: Web API, Socket Mode and a page on loopback, to try the bot in and to drive the tests.

It knows none of the bot's rooms: everything it learns about the bot, it learns over the wire.
"""
