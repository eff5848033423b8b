"""What is made of readings at somebody's wish: files, comparisons, promises, shared and forgotten things."""
