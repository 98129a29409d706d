"""How a hook and its implementations are marked."""

from __future__ import annotations

from typing import Final

import pluggy

__all__ = ["PROJECT", "hookimpl", "hookspec"]

PROJECT: Final = "newsextract"

hookimpl: Final = pluggy.HookimplMarker(PROJECT)
"""Marks a plugin's method as the implementation of the hook of that name."""

hookspec: Final = pluggy.HookspecMarker(PROJECT)
"""Marks the specification of a hook."""
