"""How likely each found value is right: yes/no features of a finished reading, and a table of their weights."""
