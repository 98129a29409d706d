"""Numbers as they are written: digits, words, scales, as exact decimals."""
