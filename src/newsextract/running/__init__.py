"""How plugins run: which there are, with which options, in which stages, over which part of a text."""
