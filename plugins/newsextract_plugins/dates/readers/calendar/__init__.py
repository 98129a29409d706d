"""Readers of days, months and longer stretches of the calendar."""
