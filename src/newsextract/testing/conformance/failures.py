"""How a check ends when it does not pass."""

from __future__ import annotations

__all__ = ["CheckFailed", "NotApplicable"]

LONGEST = 200
"""Longer texts are shown from both ends."""


class CheckFailed(AssertionError):  # noqa: N818 (it is an outcome, as AssertionError is)
    """A plugin does not keep what a check asks for.

    Attributes:
        problem: What was seen.
        mend: What to do about it.
        text: The text on which it was seen, None where no text matters.
        check: Name of the check, which fills it in.
    """

    def __init__(self, problem: str, *, mend: str, text: str | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.mend = mend
        self.text = text
        self.check = ""

    def __str__(self) -> str:
        lines = [f"{self.check}: {self.problem}" if self.check else self.problem]
        if self.text is not None:
            lines.append(f"  on the text: {shown(self.text)}")
        lines.append(f"  to mend it: {self.mend}")
        return "\n".join(lines)


class NotApplicable(Exception):  # noqa: N818
    """A check has nothing to look at in this plugin; the message says why."""


def shown(text: str) -> str:
    """Return a text as a Python literal, long ones by their two ends."""
    if len(text) <= LONGEST:
        return repr(text)
    half = LONGEST // 2
    return f"{text[:half]!r} … {text[-half:]!r} ({len(text):,} characters)"
