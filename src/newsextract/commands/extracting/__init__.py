"""What the command does around an extraction: inputs, outputs, several processes, progress, and what it says."""
