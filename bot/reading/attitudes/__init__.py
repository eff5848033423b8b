"""What is promised, backed, opposed and asked for: read from the statements, weighed, and given to its owner."""
