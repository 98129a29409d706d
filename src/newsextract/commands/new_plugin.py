"""`newsextract new-plugin`: write the package of a new plugin."""

from __future__ import annotations

from pathlib import Path

import click

from newsextract.formats.words.cleaning import cleaned
from newsextract.scaffold import PluginNames, write_plugin

__all__ = ["new_plugin"]


@click.command("new-plugin")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def new_plugin(name: str, folder: Path | None) -> None:
    """Write a package with a plugin that works, its tests and a CI workflow, to start from.

    NAME is the plugin's name in kebab-case, such as polls; DIR is the folder to make, newsextract-NAME unless given.
    """
    try:
        names = PluginNames.of(name)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    folder = Path(names.distribution) if folder is None else folder
    try:
        written = write_plugin(names, folder)
    except OSError as error:
        reason = f"{error.strerror}: {folder}" if error.strerror else str(error)
        raise click.ClickException(reason) from None
    click.echo(f"{cleaned(str(folder))}:")
    for path in written:
        click.echo(f"  {path.as_posix()}")
    click.echo(
        f"Next, in that folder and in a virtual environment:\n"
        f"  python -m pip install -e '.[test]'\n"
        f"  python -m pytest\n"
        f"  newsextract check-plugin {names.name}"
    )
