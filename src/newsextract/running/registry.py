"""Finding, loading and checking plugins. Finding is not loading: a disabled plugin is never imported."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsextract.errors import OptionError, PluginError, suggestion
from newsextract.hooks import HOOKS, PROJECT, SPECIFICATIONS
from newsextract.model.rules import Rule, Rules
from newsextract.running.isolation import message_of
from newsextract.running.options import OptionInfo, build, option_infos

if TYPE_CHECKING:
    import importlib.metadata
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Candidate", "PluginInfo", "candidates_of", "discover", "instantiate", "select"]

EVERY = "*"
"""In `Extractor(plugins=…)`: every installed plugin."""


@attrs.frozen(kw_only=True)
class PluginInfo:
    """What is known of a plugin.

    Attributes:
        name: Its short name: the entry point's, or the class's for one passed by hand.
        origin: `distribution[name]`, as it stands in findings and failures.
        distribution: The package that brought it.
        version: That package's version.
        status: Whether it runs.
        error: Why it failed to load.
        summary: First line of its docstring.
        hooks: The hooks that it implements, in the order in which they run.
        options: Its options.
        rules: Its rules.
        module: The module of its class, from which its exceptions are found; None where it is not loaded.
    """

    name: str
    origin: str
    distribution: str
    version: str
    status: Literal["active", "disabled", "failed"]
    error: str | None = None
    summary: str = ""
    hooks: tuple[str, ...] = ()
    options: tuple[OptionInfo, ...] = ()
    rules: tuple[Rule, ...] = ()
    module: str | None = None


@attrs.frozen(kw_only=True)
class Candidate:
    """A plugin that was found and is not loaded yet."""

    name: str
    distribution: str
    version: str
    entry_point: importlib.metadata.EntryPoint | None = None
    target: object = None
    broken: str | None = None

    @property
    def origin(self) -> str:
        """Return `distribution[name]`."""
        return f"{self.distribution}[{self.name}]"

    def info(self, status: Literal["active", "disabled", "failed"], **more: Any) -> PluginInfo:
        """Return what is known of it."""
        return PluginInfo(
            name=self.name,
            origin=self.origin,
            distribution=self.distribution,
            version=self.version,
            status=status,
            **more,
        )


def discover() -> list[Candidate]:
    """Return every installed plugin, the bundled ones first, then by distribution and name; nothing is imported."""
    from importlib import metadata  # noqa: PLC0415 (slow to import)

    found: dict[tuple[str, str, str], Candidate] = {}
    for distribution in metadata.distributions():
        for candidate in _plugins_in(distribution):
            # One distribution can be found twice, by its egg-info and its dist-info: the first on the path counts.
            value = candidate.entry_point.value if candidate.entry_point else ""
            found.setdefault((candidate.distribution, candidate.name, value), candidate)
    return sorted(found.values(), key=lambda c: (c.distribution != PROJECT, c.distribution, c.name))


def _plugins_in(distribution: importlib.metadata.Distribution) -> list[Candidate]:
    """Return a distribution's plugins, one that can't be loaded where it has some and its metadata can't be read."""
    try:
        written = distribution.read_text("entry_points.txt") or ""
    except (OSError, UnicodeDecodeError):
        return []  # whose it is can't be told
    if f"[{PROJECT}]" not in written:
        return []
    name, version = "unknown", ""
    try:
        name, version = distribution.metadata["Name"] or name, distribution.version or version
        return [
            Candidate(name=point.name, distribution=name, version=version, entry_point=point)
            for point in distribution.entry_points
            if point.group == PROJECT
        ]
    except Exception as error:  # noqa: BLE001 (a distribution's metadata are written by anybody's tools)
        broken = f"its entry points can't be read: {type(error).__name__}: {error}"
        return [Candidate(name=name, distribution=name, version=version, broken=broken)]


def candidates_of(plugins: Sequence[object] | None) -> list[Candidate]:
    """Return the plugins that the caller asked for: names, classes and instances, `"*"` for every installed one.

    Raises:
        OptionError: A name is not installed.
    """
    if plugins is None:
        return discover()
    installed = discover()
    chosen: list[Candidate] = []
    for plugin in plugins:
        if plugin == EVERY and isinstance(plugin, str):
            chosen += [c for c in installed if c not in chosen]
        elif isinstance(plugin, str):
            named = [c for c in installed if plugin in (c.name, c.origin)]
            if not named:
                known = [c.name for c in installed]
                raise OptionError("plugins", f"no plugin is named {plugin!r}{suggestion(plugin, known)}")
            chosen += [c for c in named if c not in chosen]
        else:
            cls = plugin if isinstance(plugin, type) else type(plugin)
            if any(c.name == cls.__name__ and c.entry_point is None for c in chosen):
                raise OptionError("plugins", f"two of them are named {cls.__name__!r}: rename one, or leave it out")
            chosen.append(Candidate(name=cls.__name__, distribution=cls.__module__, version="", target=plugin))
    return chosen


def select(
    candidates: Iterable[Candidate], disable: Iterable[str], ignorable: Iterable[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """Split the candidates into those to load and those that are disabled.

    Args:
        candidates: What was found.
        disable: Names or origins that the caller disabled; each must be known.
        ignorable: Names or origins disabled for the whole machine; they need not be installed.

    Raises:
        OptionError: The caller disabled something that is not there.
    """
    candidates = list(candidates)
    known = {name for c in candidates for name in (c.name, c.origin)}
    disable = list(disable)
    for name in disable:
        if name not in known:
            raise OptionError("disable", f"no plugin is named {name!r}{suggestion(name, known)}")
    off = {*disable, *ignorable}
    loaded = [c for c in candidates if not {c.name, c.origin} & off]
    return loaded, [c for c in candidates if {c.name, c.origin} & off]


def instantiate(candidate: Candidate, values: Mapping[str, object]) -> tuple[object, PluginInfo]:
    """Import a plugin, set its options and check its hooks.

    Raises:
        PluginError: It can't be imported, made or accepted.
        OptionError: An option doesn't fit.
    """
    origin = candidate.origin
    if candidate.broken is not None:
        raise PluginError(origin, "load", candidate.broken)
    try:
        target = candidate.entry_point.load() if candidate.entry_point else candidate.target
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise PluginError(origin, "load", f"can't be imported: {message_of(error)}") from error
    if isinstance(target, type):
        try:
            instance = build(candidate.name, target, values)
        except (OptionError, KeyboardInterrupt):
            raise
        except BaseException as error:
            raise PluginError(origin, "load", f"can't be made: {message_of(error)}") from error
    elif candidate.entry_point:
        raise PluginError(origin, "load", f"{candidate.entry_point.value} is no class: let the entry point name one")
    elif values:
        raise OptionError(
            f"{candidate.name}.{next(iter(values))}", "the plugin was passed as an instance: set it there"
        )
    else:
        instance = target
    cls = type(instance)
    hooks = _checked_hooks(origin, cls)
    rules = getattr(cls, "rules", None)
    info = candidate.info(
        "active",
        summary=(inspect.getdoc(cls) or "").partition("\n")[0],
        hooks=hooks,
        options=option_infos(cls),
        rules=tuple(rules.values()) if isinstance(rules, Rules) else (),
        module=cls.__module__,
    )
    return instance, info


def _checked_hooks(origin: str, cls: type) -> tuple[str, ...]:
    """Return the hooks that a plugin class implements, or refuse it with the reason and the mend."""
    hooks = set()
    for name in dir(cls):
        member = inspect.getattr_static(cls, name)
        function = getattr(member, "__func__", member)
        if getattr(function, f"{PROJECT}_spec", None) is not None:
            raise PluginError(origin, name, "specifies a hook: a plugin implements hooks, mark it with @hookimpl")
        marks = getattr(function, f"{PROJECT}_impl", None)
        if marks is None:
            if name.startswith(f"{PROJECT}_") and callable(function):
                mend = "mark it with @newsextract.hookimpl" if name in HOOKS else f"rename it{suggestion(name, HOOKS)}"
                raise PluginError(origin, name, f"looks like a hook but is not marked: {mend}")
            continue
        hook = marks.get("specname") or name
        if hook not in HOOKS:
            if marks.get("optionalhook"):
                continue
            raise PluginError(origin, name, f"there is no hook {hook!r}{suggestion(hook, HOOKS)}")
        _check_signature(origin, hook, function, marks)
        hooks.add(hook)
    if not hooks:
        raise PluginError(origin, "load", f"implements no hook: it can implement {', '.join(HOOKS)}")
    return tuple(hook for hook in HOOKS if hook in hooks)


def _check_signature(origin: str, hook: str, function: Any, marks: Mapping[str, Any]) -> None:
    """Refuse wrappers, defaults and arguments that the hook doesn't pass."""
    if marks.get("wrapper") or marks.get("hookwrapper"):
        raise PluginError(origin, hook, "is a wrapper: each implementation runs by itself, return findings instead")
    if not callable(function):
        raise PluginError(origin, hook, "is no function")
    specification = getattr(SPECIFICATIONS[HOOKS.index(hook)], hook)
    passed = set(inspect.signature(specification).parameters) - {"self"}
    for parameter in list(inspect.signature(function).parameters.values()):
        if parameter.name in ("self", "cls"):
            continue
        if parameter.default is not parameter.empty:
            raise PluginError(
                origin, hook, f"argument {parameter.name!r} has a default: make it an option of the plugin instead"
            )
        if parameter.name not in passed:
            takes = ", ".join(sorted(passed)) or "no argument"
            raise PluginError(origin, hook, f"the hook passes no argument {parameter.name!r}: it passes {takes}")
