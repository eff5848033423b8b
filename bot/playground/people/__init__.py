"""What people do in the workspace: they write, press, fill in, and look after channels."""
