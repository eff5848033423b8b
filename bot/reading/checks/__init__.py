"""What does not add up, by arithmetic and look-up."""
