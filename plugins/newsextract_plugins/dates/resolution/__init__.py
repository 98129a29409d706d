"""What the readers share: the article as it has been read so far, and parts of phrases."""
