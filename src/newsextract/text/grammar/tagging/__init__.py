"""The tags of words, told by the lexicon and by what stands around each."""
