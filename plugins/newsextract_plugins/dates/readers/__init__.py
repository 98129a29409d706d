"""The readers of the phrases, each bound to its rule."""
