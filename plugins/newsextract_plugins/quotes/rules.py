"""The rules of the quotes plugin."""

from __future__ import annotations

from newsextract import Rules

RULES = Rules.of_package(__package__ or "")
