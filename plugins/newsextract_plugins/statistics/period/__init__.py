"""Which date a number refers to: one of its clause, of the clause it depends on, or of the sentence before."""
