"""What the lines of a page are worded like."""
