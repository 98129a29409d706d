"""The plugin's data files as tables."""
