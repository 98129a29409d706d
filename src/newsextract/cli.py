"""The command `newsextract`: its entry, and how it says what was wrong."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from importlib import metadata
from typing import TYPE_CHECKING, Any

import click

from newsextract.commands.check_plugin import check_plugin
from newsextract.commands.extract import extract
from newsextract.commands.new_plugin import new_plugin
from newsextract.commands.plugins import plugins
from newsextract.commands.reporting import complain
from newsextract.commands.rule import rule
from newsextract.commands.schema import schema
from newsextract.commands.terminating import TerminatedError, heed_termination
from newsextract.commands.view import view
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


class _Command(click.Group):
    """Says in one line what was wrong, and never shows a traceback for it."""

    def main(  # type: ignore[override]  # click's overloads tell what its argument makes of the result
        self, args: Sequence[str] | None = None, *, standalone_mode: bool = True, **extra: Any
    ) -> Any:
        """Run the command, and exit unless `standalone_mode` is False."""
        if not standalone_mode:
            return super().main(args, standalone_mode=False, **extra)
        warnings.simplefilter("ignore", PluginWarning)  # the report says it, in its own line
        heed_termination()
        try:
            sys.exit(super().main(args, standalone_mode=False, **extra) or 0)
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else "newsextract"
            complain(f"{error.format_message().rstrip('.')} (see {command} --help)")
            sys.exit(EXIT_USAGE)
        except click.ClickException as error:
            complain(error.format_message())
            sys.exit(error.exit_code)
        except OptionError as error:
            complain(str(error))
            sys.exit(EXIT_USAGE)
        except NewsextractError as error:
            complain(str(error))
            sys.exit(EXIT_FAILURE)
        except click.Abort as error:
            if isinstance(error.__cause__, TerminatedError):
                complain("terminated")
                sys.exit(EXIT_TERMINATED)
            complain("interrupted")
            sys.exit(EXIT_INTERRUPTED)
        except OSError as error:
            if error.errno != errno.EPIPE:
                complain(f"can't write the output: {error.strerror or error}")
            else:
                _leave_pipe()
            sys.exit(EXIT_FAILURE)


@click.group(
    "newsextract",
    cls=_Command,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(metadata.version("newsextract"), message="%(prog)s %(version)s", prog_name="newsextract")
@click.pass_context
def main(context: click.Context) -> None:
    """Read news articles: who said what, in which role, with which numbers, and when."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


main.add_command(extract)
main.add_command(view)
main.add_command(plugins)
main.add_command(rule)
main.add_command(schema)
main.add_command(new_plugin)
main.add_command(check_plugin)


def _leave_pipe() -> None:
    """Let what is still buffered go nowhere: the reader of our output has gone, which is no error of ours."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
