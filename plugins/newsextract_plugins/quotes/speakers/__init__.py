"""Whom the words that name a source mean: the article's speakers, those that only quotes reveal, and their kinds."""
