"""What the text around a date tells: the tense, the order of day and month, whether it is history, names."""
