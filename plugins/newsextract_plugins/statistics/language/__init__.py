"""A sentence as words, and the phrases around a number."""
