"""The day of publication as the page states it."""
