"""The grammar of English news: words with their classes, sentences as frames.

Every part of a text is split into tokens once, and each different word is read once.
"""
