"""Whether a number went up or down, and whether it is the size of a change or what was reached."""
