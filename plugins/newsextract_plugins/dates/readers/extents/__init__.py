"""Readers of lengths of time, of what recurs, and of words without a date of their own."""
