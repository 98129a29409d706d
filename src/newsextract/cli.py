"""The command `newsextract`: its entry, and how it says what was wrong."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from newsextract.commands.extracting.terminating import TerminatedError, heed_termination
from newsextract.errors import NewsextractError, OptionError, PluginWarning

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

EXIT_FAILURE = 1
"""Something failed: a file could not be read, a plugin failed, the output could not be written."""

EXIT_USAGE = 2
"""The command line is wrong; nothing was done."""

EXIT_INTERRUPTED = 128 + 2
"""SIGINT ended it, as shells tell it."""

EXIT_TERMINATED = 128 + 15
"""SIGTERM ended it."""


COMMANDS: Final = {
    name: f"newsextract.commands.{name.replace('-', '_')}"
    for name in ("extract", "view", "plugins", "rule", "schema", "new-plugin", "check-plugin")
}
"""The commands and their modules, each imported when it is asked for."""


WRITING_FILES: Final = frozenset({"extract", "view", "new-plugin"})
"""Those that can do without standard output, and ask for it themselves."""

RARELY: Final = 50_000
"""New objects after which garbage is looked for: what is loaded at the start is none, and articles leave little."""


class _Command(click.Group):
    """Says in one line what was wrong, and never shows a traceback for it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's)
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's)
        """Return the command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name.replace("-", "_"))
        return command

    def main(  # type: ignore[override]  # click's overloads tell what its argument makes of the result
        self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any
    ) -> Any:
        """Run the command, and exit unless `standalone_mode` is False."""
        if not standalone_mode:
            return super().main(args, standalone_mode=False, **extra)
        warnings.simplefilter("ignore", PluginWarning)  # the report says it, in its own line
        heed_termination()
        gc.set_threshold(RARELY)
        atexit.register(
            gc.freeze
        )  # at the end nobody looks through all that is loaded, a sixth of a first article's time
        given = sys.argv[1:] if args is None else args
        if sys.stdout is None and not WRITING_FILES.intersection(
            given[:1]
        ):  # click would write to nobody, as if it had
            _complain("standard output is closed")
            sys.exit(EXIT_FAILURE)
        try:
            sys.exit(super().main(args, standalone_mode=False, **extra) or 0)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "newsextract"
            _complain(f"{error.format_message().rstrip('.')} (see {command} --help)")
            sys.exit(EXIT_USAGE)
        except click.ClickException as error:
            _complain(error.format_message())
            sys.exit(error.exit_code)
        except OptionError as error:
            _complain(str(error))
            sys.exit(EXIT_USAGE)
        except NewsextractError as error:
            _complain(str(error))
            sys.exit(EXIT_FAILURE)
        except click.Abort as error:
            if isinstance(error.__cause__, TerminatedError):
                _complain("terminated")
                sys.exit(EXIT_TERMINATED)
            _complain("interrupted")
            sys.exit(EXIT_INTERRUPTED)
        except OSError as error:
            if error.errno != errno.EPIPE:
                _complain(f"can't write the output: {error.strerror or error}")
            else:
                _leave_pipe()
            sys.exit(EXIT_FAILURE)


@click.group(
    "newsextract",
    cls=_Command,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="newsextract", message="%(prog)s %(version)s", prog_name="newsextract")
@click.pass_context
def main(context: click.Context) -> None:
    """Read news articles: who said what, in which role, with which numbers, and when."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def _complain(message: str) -> None:
    from newsextract.commands.extracting.reporting import complain  # noqa: PLC0415 (for what went wrong only)

    complain(message)


def _leave_pipe() -> None:
    """Let what is still buffered go nowhere: the reader of our output has gone, which is no error of ours."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
