"""SIGTERM unwinds the command like an interruption, so that nothing half written is left behind."""

from __future__ import annotations

import signal
import threading
from typing import NoReturn

__all__ = ["TerminatedError", "heed_termination"]


class TerminatedError(KeyboardInterrupt):
    """SIGTERM came. No plugin's failure: it goes through wherever an interruption does."""


def heed_termination() -> None:
    """Let SIGTERM raise TerminatedError, unless somebody has decided otherwise about it."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _raise)


def _raise(_number: int, _frame: object) -> NoReturn:
    raise TerminatedError
