"""`newsextract schema`: the JSON Schema of the output."""

from __future__ import annotations

import json

import click

from newsextract.model.schema import json_schema

__all__ = ["schema"]


@click.command()
def schema() -> None:
    """Print the JSON Schema of an article in the output of --format json and jsonl."""
    click.echo(json.dumps(json_schema(), indent=2))
