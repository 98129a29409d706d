"""What the words around a number say of it: bounds, ages, ranges, counted nouns, change, period."""
