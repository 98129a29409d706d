"""Findings in words, for every page that people read: amounts, days, roles, attributions."""
