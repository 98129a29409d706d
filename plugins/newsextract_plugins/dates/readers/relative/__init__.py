"""Readers of what is told from another date, and of clock times."""
