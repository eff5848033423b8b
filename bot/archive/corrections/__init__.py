"""What people corrected in readings: kept beside the raw reading, and applied whenever one is handed out."""
