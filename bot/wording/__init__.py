"""What the bot says of itself, in every language it speaks: one catalogue, a folder a language, a file a surface.

A document's own words never pass through here.
"""
