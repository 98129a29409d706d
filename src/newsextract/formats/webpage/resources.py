"""The page's style and script, and the policy that lets a browser run these and nothing else."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Final

__all__ = ["policy", "script", "style"]

_HERE: Final = files(__package__)


@cache
def style() -> str:
    """Return the style sheet of an article's part."""
    return _HERE.joinpath("style.css").read_text(encoding="utf-8")


@cache
def script() -> str:
    """Return the script: without it, nothing is missing but the words that show what is pointed at."""
    return _HERE.joinpath("page.js").read_text(encoding="utf-8")


@cache
def policy() -> str:
    """Return the Content-Security-Policy: this style and this script, by their hashes, and no request at all."""
    return (
        f"default-src 'none'; style-src '{_hash(style())}'; script-src '{_hash(script())}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
