"""Subjects in frames: the noun phrases of a frame, the subjects of its clauses, what a relative pronoun stands for."""
