"""Sphinx configuration: MyST pages, furo, warnings are errors in CI."""

from __future__ import annotations

from importlib import metadata

project = "newsextract"
author = copyright = "The newsextract developers"  # noqa: A001 (Sphinx's name)
release = metadata.version("newsextract")
extensions = ["myst_parser"]
exclude_patterns = ["_build", "_ext"]
html_theme = "furo"
html_title = f"newsextract {release}"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
nitpicky = False
