"""Sphinx configuration: MyST pages, furo, warnings are errors in CI."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "newsextract"
author = copyright = "The newsextract developers"  # noqa: A001 (Sphinx's name)
release = metadata.version("newsextract")
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "catalogue", "statistics_tables"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"newsextract {release}"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"exclude-members": "__init__, __new__"}
default_role = "code"
napoleon_use_ivar = True
nitpicky = False
