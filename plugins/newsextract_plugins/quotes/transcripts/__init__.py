"""Transcripts and interviews: paragraphs that open with their speaker's label."""
