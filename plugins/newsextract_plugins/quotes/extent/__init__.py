"""Where a content ends: in front of what is another clause, what the article adds, and behind what goes on in marks."""
