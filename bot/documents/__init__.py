"""Documents: bytes of any supported format become a plain-text Document, or a refusal with a reason."""
