"""The plugin that is checked: how it is found, and how it is watched while it runs in a real Extractor."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsextract.errors import NewsextractError, PluginError
from newsextract.extractor import Extractor
from newsextract.hooks import HOOKS, PROJECT
from newsextract.model.rules import Rules
from newsextract.running.registry import candidates_of, discover, instantiate
from newsextract.testing.conformance.failures import NotApplicable
from newsextract.testing.conformance.samples import SAMPLES, Sample
from newsextract.testing.conformance.watching import Call, Watched, remembering, watched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsextract.model.types import Finding
    from newsextract.running.pipeline import Implementation
    from newsextract.running.registry import Candidate, PluginInfo

__all__ = ["Subject"]


class Subject:
    """A plugin under test. It runs behind the bundled plugins, whose findings it may read.

    Args:
        plugin: The plugin's class, an instance with options set, or the name of an installed plugin.
        options: Option values.
        texts: Further texts to check it on, such as it finds something in.
        context: Origins of the plugins to run it behind; the bundled ones that fill an earlier stage unless given.
    """

    def __init__(
        self,
        plugin: object,
        *,
        options: Mapping[str, object] | None = None,
        texts: Sequence[str] = (),
        context: Sequence[str] | None = None,
    ) -> None:
        if isinstance(texts, str):
            raise TypeError(f"texts: a sequence is wanted, not the string {texts!r}: write [{texts!r}]")
        self.options = dict(options or {})
        if not isinstance(plugin, (str, type)):
            self.options = _options_of(plugin) | self.options
            plugin = type(plugin)
        self.plugin: str | type = _installed_name(plugin) or plugin if isinstance(plugin, type) else plugin
        self.kept: dict[str, Any] = {}
        """What a check worked out and another needs as well."""
        self._memory: dict[tuple[Any, ...], Any] = {}
        self._texts = tuple(texts)
        self._context = context

    @property
    def label(self) -> str:
        """The plugin's name, without loading it."""
        return self.plugin.__name__ if isinstance(self.plugin, type) else self.plugin

    @cached_property
    def candidate(self) -> Candidate:
        """The plugin as it was found, not loaded yet.

        Raises:
            OptionError: No plugin of that name is installed.
        """
        return candidates_of([self.plugin])[0]

    @property
    def origin(self) -> str:
        """`distribution[name]`, as it stands in findings."""
        return self.candidate.origin

    @cached_property
    def loaded(self) -> tuple[object, PluginInfo]:
        """The plugin's instance and what is known of it.

        Raises:
            NewsextractError: It can't be loaded.
        """
        return instantiate(self.candidate, self.options)

    @property
    def info(self) -> PluginInfo:
        """What is known of the plugin.

        Raises:
            NotApplicable: It can't be loaded.
        """
        try:
            return self.loaded[1]
        except NewsextractError:
            raise NotApplicable("the plugin does not load, see the check loads") from None

    @property
    def cls(self) -> type:
        """The plugin's class."""
        _ = self.info
        return type(self.loaded[0])

    @property
    def rules(self) -> Rules:
        """The plugin's rules.

        Raises:
            NotApplicable: It has none.
        """
        rules = getattr(self.cls, "rules", None)
        if not isinstance(rules, Rules):
            raise NotApplicable("the plugin lists no rules")
        return rules

    @cached_property
    def context(self) -> tuple[str, ...]:
        """Origins of the plugins that it runs behind."""
        if self._context is not None:
            return tuple(self._context)
        last = max(HOOKS.index(hook) for hook in self.info.hooks)
        return tuple(origin for origin, first in _bundled() if origin != self.origin and first <= last)

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """The texts to check on: the kit's own, the author's, and the examples of the plugin's rules."""
        own = [Sample(text, day) for text in self._texts for day in ("2024-04-09", None)]
        rules = getattr(self.cls, "rules", None)
        if isinstance(rules, Rules):
            own += [Sample(t, rule.published) for rule in rules.values() for t in (rule.example, rule.counterexample)]
        return (*SAMPLES, *own)

    def extractor(
        self,
        *,
        alone: bool = False,
        zones: Any = "story",
        without: Sequence[str] = (),
        on_error: Literal["keep", "raise"] = "keep",
    ) -> Extractor:
        """Return a new Extractor with a new instance of the plugin; stages behind the plugin's last are left out.

        Args:
            alone: Whether to leave the bundled plugins out, whose findings it may read.
            zones: As in Extractor.
            without: Hooks to leave out.
            on_error: As in Extractor.

        Raises:
            NotApplicable: The plugin can't be loaded.
        """
        last = max(HOOKS.index(hook) for hook in self.info.hooks)
        bundled = () if alone else self.context
        options = {self.candidate.name: self.options} if self.options else {}
        extractor = Extractor(plugins=[*bundled, self.plugin], options=options, zones=zones, on_error=on_error)
        if not any(info.origin == self.origin and info.status == "active" for info in extractor.plugins):
            raise NotApplicable("the plugin is not active: it is disabled, or another has its name")
        first = min(HOOKS.index(hook) for hook in self.info.hooks)
        scope = (str(zones), tuple(without))
        kept = {
            hook: tuple(
                (origin, function if HOOKS.index(hook) >= first else remembering(function, self._memory, scope))
                for origin, function in made
            )
            if HOOKS.index(hook) <= last and hook not in without
            else ()
            for hook, made in _implementations(extractor).items()
        }
        _set_implementations(extractor, kept)
        return extractor

    def watch(self, text: str, published: str | None = None) -> Watched:
        """Extract from a text and keep the calls of the plugin's own hooks."""
        extractor, calls = self._watching
        calls.clear()
        article = extractor.extract(text, published=published)
        return Watched(article, tuple(calls), self.origin)

    def findings(self, extractor: Extractor, sample: Sample) -> tuple[Finding, ...]:
        """Return the plugin's own findings in a sample."""
        return Watched(extractor.extract(sample.text, published=sample.published), (), self.origin).findings

    @cached_property
    def watched(self) -> tuple[tuple[Sample, Watched], ...]:
        """Every sample with what came of it."""
        return tuple((sample, self.watch(sample.text, sample.published)) for sample in self.samples)

    @cached_property
    def _watching(self) -> tuple[Extractor, list[Call]]:
        extractor = self.extractor(zones="all")
        calls: list[Call] = []
        kept = {
            hook: tuple(
                (
                    origin,
                    watched(hook, function, calls) if origin == self.origin and hook in _ARTICLE_HOOKS else function,
                )
                for origin, function in made
            )
            for hook, made in _implementations(extractor).items()
        }
        _set_implementations(extractor, kept)
        return extractor, calls


_ARTICLE_HOOKS = tuple(hook for hook in HOOKS if not hook.endswith(("_readers", "_writers")))


def _implementations(extractor: Extractor) -> Mapping[str, tuple[Implementation, ...]]:
    return extractor._pipeline.implementations  # noqa: SLF001 (the one place where the kit reaches inside)


def _set_implementations(extractor: Extractor, kept: Mapping[str, tuple[Implementation, ...]]) -> None:
    extractor._pipeline = attrs.evolve(extractor._pipeline, implementations=kept)  # noqa: SLF001


@cache
def _bundled() -> tuple[tuple[str, int], ...]:
    """Return the origin of each bundled plugin, with the place of its first hook in the order of hooks."""
    origins = [candidate.origin for candidate in discover() if candidate.distribution == PROJECT]
    infos = Extractor(plugins=origins).plugins
    return tuple((info.origin, HOOKS.index(info.hooks[0])) for info in infos if info.hooks)


def _installed_name(cls: type) -> str | None:
    """Return the origin under which a class is installed, so that it is checked as others will run it."""
    for candidate in discover():
        point = candidate.entry_point
        if point is None or point.value.rpartition(":")[2] != cls.__qualname__:
            continue
        try:
            if point.load() is cls:
                return candidate.origin
        except Exception:  # noqa: BLE001, S112 (somebody else's broken plugin)
            continue
    return None


def _options_of(instance: object) -> dict[str, object]:
    """Return the option values of an instance, so that it can be made again."""
    cls: Any = type(instance)
    if attrs.has(cls):
        return {f.alias or f.name: getattr(instance, f.name) for f in attrs.fields(cls) if f.init}
    if vars(instance):
        raise PluginError(
            cls.__name__, "load", "an instance with a state of its own can't be made anew: pass its class"
        )
    return {}
