"""The Web API: one file a family of methods, each method a function of what was asked."""
