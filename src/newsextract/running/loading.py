"""Plugins made ready: registered with a manager of their own, each refused by itself where something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

from newsextract.errors import NewsextractError, PluginError
from newsextract.hooks import HOOKS, PROJECT, SPECIFICATIONS
from newsextract.running.isolation import message_of
from newsextract.running.registry import instantiate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.running.pipeline import Implementation
    from newsextract.running.registry import Candidate, PluginInfo

__all__ = ["implementations_of", "load"]


def load(
    candidates: Sequence[Candidate], options: Mapping[str, Mapping[str, object]], *, raises: bool
) -> tuple[pluggy.PluginManager, list[PluginInfo]]:
    """Make the plugins and register them.

    Args:
        candidates: The plugins, in the order in which they are called.
        options: Option values by plugin name.
        raises: Raise the first failure instead of keeping it.

    Returns:
        The manager of those that work, and what is known of each.

    Raises:
        PluginError: A plugin can't be loaded and `raises` is set.
    """
    manager = pluggy.PluginManager(PROJECT)
    for specification in SPECIFICATIONS:
        manager.add_hookspecs(specification)
    return manager, [_load(manager, made, options.get(made.name, {}), raises=raises) for made in candidates]


def implementations_of(manager: pluggy.PluginManager) -> dict[str, tuple[Implementation, ...]]:
    """Return for each hook who implements it, in the order in which they are called."""
    return {
        # pluggy keeps the first to be called last.
        hook: tuple(
            (implementation.plugin_name, implementation.function)
            for implementation in reversed(getattr(manager.hook, hook).get_hookimpls())
        )
        for hook in HOOKS
    }


def _load(
    manager: pluggy.PluginManager, candidate: Candidate, values: Mapping[str, object], *, raises: bool
) -> PluginInfo:
    """Make one plugin and register it, or tell why it is refused."""
    try:
        _check_name(manager, candidate)
        instance, info = instantiate(candidate, values)
        manager.register(instance, name=candidate.origin)
    except PluginError as error:
        if raises:
            raise
        where = "" if error.hook == "load" else f"{error.hook}: "
        return candidate.info("failed", error=where + error.error)
    except (NewsextractError, KeyboardInterrupt):
        raise
    except BaseException as error:
        refused = PluginError(candidate.origin, "load", f"is refused: {message_of(error)}")
        if raises:
            raise refused from error
        return candidate.info("failed", error=refused.error)
    return info


def _check_name(manager: pluggy.PluginManager, candidate: Candidate) -> None:
    """Refuse a second plugin of one name."""
    for origin, _ in manager.list_name_plugin():
        if origin.partition("[")[2] == f"{candidate.name}]":
            raise PluginError(
                candidate.origin, "load", f"the name {candidate.name!r} is taken by {origin}: rename this one"
            )
