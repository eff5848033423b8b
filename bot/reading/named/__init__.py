"""Who is named: states, bodies, instruments, places, stock phrases, the source line."""
