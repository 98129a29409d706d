"""The words of time, and their classes in the grammar."""
