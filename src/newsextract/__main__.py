"""`python -m newsextract` is the command."""

from __future__ import annotations

from newsextract.cli import main

if __name__ == "__main__":
    main(prog_name="newsextract")
