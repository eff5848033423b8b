"""Channels and Home tabs: what is known of them, what people decide there."""
