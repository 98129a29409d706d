"""The commands below `newsextract`, one module each, and what they share: inputs, output, reporting."""
