"""What plugins share: paragraphs, sentences, quotation marks, names and word tries, with exact offsets."""
