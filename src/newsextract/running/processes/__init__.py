"""Many articles in many processes: in order, as they are asked for, and none lost with a process that dies."""

from __future__ import annotations

from newsextract.running.processes.pool import in_processes

__all__ = ["in_processes"]
