"""``/attache ...``: one file a verb; ``verbs`` lists them, ``listening`` takes what was typed."""
