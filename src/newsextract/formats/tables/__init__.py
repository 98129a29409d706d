"""Findings as rows, for spreadsheets, data frames and databases."""
