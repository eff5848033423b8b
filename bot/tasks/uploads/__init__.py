"""Documents that people post: heard of, fetched, read, answered, followed when they change."""
