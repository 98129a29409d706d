"""What the clause around a number holds: its subject, its objects, the noun that an amount stands before."""
