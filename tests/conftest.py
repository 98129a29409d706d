"""Hypothesis profiles, chosen by HYPOTHESIS_PROFILE.

`quick` is derandomised and the default; `build` has 5,000 examples a test, for `.ci/run`; `long` 200,000, for a night.
"""

from __future__ import annotations

import os
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

UNTIMED = {"deadline": None, "suppress_health_check": list(HealthCheck)}  # a busy machine is no failure

settings.register_profile("quick", derandomize=True, max_examples=60, **UNTIMED)
settings.register_profile("build", derandomize=True, max_examples=5_000, **UNTIMED)
settings.register_profile("long", max_examples=200_000, **UNTIMED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session")
def make_environment():
    """A function that makes a virtual environment in a folder, sees to it that what is installed here is visible
    there, editable installs and their metadata too, and returns its python."""

    def make(folder: Path) -> Path:
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        python = folder / "bin" / "python"
        purelib = subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        here = "".join(f"import site; site.addsitedir({place!r})\n" for place in site.getsitepackages())
        Path(purelib, "here.pth").write_text(here, encoding="utf-8")
        return python

    return make


@pytest.fixture(scope="session")
def calls_in():
    """A function that tells how many functions an act calls: a measure that no busy machine changes."""

    def calls(act) -> int:
        count = 0

        def counted(frame, event, argument):
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(counted)
        try:
            act()
        finally:
            sys.setprofile(None)
        return count

    return calls
