"""Who said what, with which verb; what was promised, backed and opposed."""
