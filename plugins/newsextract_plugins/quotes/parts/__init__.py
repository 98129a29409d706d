"""The parts of an attribution: its source, its content, and where each begins and ends."""
