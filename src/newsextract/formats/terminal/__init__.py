"""The page for people on a terminal: its sections, wrapped to its width, in colours where it has some."""
