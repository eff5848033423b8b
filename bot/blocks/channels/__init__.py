"""A channel's settings and the card that greets it."""
