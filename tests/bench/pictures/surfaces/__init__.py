"""One module a surface: its name is the picture's, ``SENTENCE`` stands under it, ``act`` drives and shoots it."""
