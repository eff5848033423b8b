"""The forms in which a reading is put right."""
