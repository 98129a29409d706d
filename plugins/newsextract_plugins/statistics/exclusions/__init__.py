"""Numbers that are no statistics, each with its reason."""
