"""The grammar of temporal expressions: tokens, patterns over their classes, phrases."""
