"""Who says what a cue reports: the source in front of it, behind it, or shared with another verb."""
