"""How the schema came to be: one tree for SQLite and PostgreSQL, shipped in the package."""
