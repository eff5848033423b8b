"""The life of channels and of the app: it is invited and removed, channels change and end, it is taken out."""
