"""Clauses: what is read of the parts of a sentence."""
