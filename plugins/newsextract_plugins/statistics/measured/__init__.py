"""What a number counts or measures, and whom or what it belongs to."""
