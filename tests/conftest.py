"""Hypothesis profiles: `ci` is derandomised and fits a build; `long` is for a night (HYPOTHESIS_PROFILE=long)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

UNTIMED = {"deadline": None, "suppress_health_check": list(HealthCheck)}  # a busy machine is no failure

settings.register_profile("ci", derandomize=True, max_examples=60, **UNTIMED)
settings.register_profile("long", max_examples=5000, **UNTIMED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
