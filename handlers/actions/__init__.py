"""What is clicked in messages and views: one file a group of buttons; ``listening`` takes them all."""
