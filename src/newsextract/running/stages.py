"""The stages: what each hook may return, how it is checked, and how several plugins' findings become one tuple."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from newsextract.errors import PluginError
from newsextract.model.checking import INDEXES, Limits, flaw_of, flaw_of_plain
from newsextract.model.compiled import OWN_MODULES, accepter_of, setters_of
from newsextract.model.nesting import changed
from newsextract.model.serialise import finding_to_dict
from newsextract.model.types import (
    Article,
    Claim,
    DateMention,
    Finding,
    Publication,
    Quote,
    Speaker,
    Statistic,
    Zone,
)
from newsextract.running.zoning import ZoneIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

__all__ = ["STAGES", "Stage", "checked", "checked_publication"]


@attrs.frozen(kw_only=True)
class Stage:
    """One stage.

    Attributes:
        hook: The hook that fills it.
        types: What the hook may return.
        field: The field of Article that it fills.
    """

    hook: str
    types: tuple[type[Finding], ...]
    field: str

    @property
    def indexes(self) -> Mapping[str, str]:
        """Fields of a finding that are indexes, and the field of Article that they point into."""
        return INDEXES.get(self.field, {})

    @property
    def own(self) -> tuple[str, ...]:
        """Fields of a finding that are indexes into the plugin's own result."""
        return tuple(name for name, field in self.indexes.items() if field == self.field)

    def merge(self, article: Article, results: Sequence[Sequence[Finding]], wanted: Collection[str]) -> Article:
        """Return the article with the checked results of this stage's plugins in text order.

        Equal spans stand with the more confident first. What lies in a zone that is not wanted is left out.
        """
        parted = [_parted(self, result) for result in results]
        if self.field == "quotes":
            return _merge_quotes(self, article, parted, wanted)
        return changed(article, {self.field: _in_order(self, parted, wanted)})  # type: ignore[no-any-return]


def checked(stage: Stage, findings: Sequence[Any], article: Article, zones: ZoneIndex, origin: str) -> list[Finding]:
    """Return a plugin's result, stamped with its origin and each finding's zone.

    Raises:
        PluginError: Something in it is of the wrong type, lies outside the text or points to nothing: all is refused.
    """
    hook, text, types = stage.hook, article.text, stage.types
    others = sum(not isinstance(finding, types[0]) for finding in findings) if len(types) > 1 else 0
    counts = {
        name: len(findings) - others if field == stage.field else len(getattr(article, field))
        for name, field in stage.indexes.items()
    }
    limits = Limits(counts, len(article.speakers) + others)
    kind_at = zones.kind_at
    stamped = []
    cls: Any = None
    for finding in findings:
        if type(finding) is not cls:
            cls = type(finding)
            own = cls in types and cls.__module__ in OWN_MODULES
            if own:
                indexes = tuple(counts) if cls is types[0] else ()
                accepted, mosts = accepter_of(cls, indexes), tuple([counts[name] for name in indexes])
        if own:
            taken = accepted(finding, text, origin, kind_at, limits.speakers, mosts)
            if taken is not None:
                stamped.append(taken)
                continue
        position = len(stamped)
        if not isinstance(finding, types):
            names = " or ".join(cls.__name__ for cls in types)
            raise PluginError(origin, hook, f"result {position} is {type(finding).__name__}: {names} is wanted")
        flaw = flaw_of(finding, text, limits) or (None if own else _flaw_for_json(finding))
        if flaw is not None:
            raise PluginError(origin, hook, f"result {position}{flaw}")
        kind = finding.kind if isinstance(finding, Zone) else kind_at(finding.start)
        stamped.append(changed(finding, {"plugin": origin, "zone": kind}))
    if stage.field == "zones":
        _check_apart(stamped, origin, hook)
    return stamped


def _flaw_for_json(finding: Finding) -> str | None:
    """Tell why another's finding can't be written as JSON, which would cost all articles of a batch their output."""
    try:
        flaw = flaw_of_plain(finding_to_dict(finding))
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        flaw = str(error)
    return None if flaw is None else f" can't be written as JSON, {flaw}: give it fields of str, int, Decimal, Span"


def checked_publication(publication: object, article: Article, origin: str) -> Publication | None:
    """Return a plugin's publication date, stamped with its origin and zone.

    Raises:
        PluginError: It is something else, or lies outside the text.
    """
    hook = "newsextract_published"
    if publication is None:
        return None
    if not isinstance(publication, Publication):
        raise PluginError(origin, hook, f"it returned {type(publication).__name__}: Publication or None is wanted")
    flaw = flaw_of(publication, article.text, Limits({}, 0), may_be_empty=True)
    if flaw is not None:
        raise PluginError(origin, hook, f"its result{flaw}")
    return attrs.evolve(publication, plugin=origin, zone=ZoneIndex(article.zones).kind_at(publication.start))


def _check_apart(zones: Sequence[Finding], origin: str, hook: str) -> None:
    ordered = sorted(zones, key=lambda zone: zone.start)
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise PluginError(
                origin, hook, f"zones {before.start}:{before.end} and {after.start}:{after.end} overlap: part them"
            )


def _parted(stage: Stage, result: Sequence[Finding]) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """Part a result into its findings and the speakers that came with them."""
    if len(stage.types) == 1:
        return result, ()
    main = [finding for finding in result if isinstance(finding, stage.types[0])]
    others = [finding for finding in result if not isinstance(finding, stage.types[0])]
    return main, others


def _in_order(
    stage: Stage,
    results: Sequence[tuple[Sequence[Finding], Sequence[Finding]]],
    wanted: Collection[str],
) -> tuple[Any, ...]:
    """Return all results in text order, own indexes right."""
    findings: list[Finding] = []
    for main, _ in results:
        findings += main
    keep_all = stage.field == "zones"
    if len(results) == 1 and _stands(findings, wanted, keep_all=keep_all):
        return tuple(findings)
    bases: list[int] = []  # for each finding, where its plugin's own result begins
    for main, _ in results:
        bases += [len(bases)] * len(main)
    order = _order(findings, wanted, keep_all=keep_all)
    if not stage.own:
        return tuple([findings[old] for old in order])
    places = {old: new for new, old in enumerate(order)}
    return tuple([_with_own_indexes(findings[old], stage.own, bases[old], places) for old in order])


def _stands(findings: Sequence[Any], wanted: Collection[str], *, keep_all: bool) -> bool:
    """Tell whether the findings are all wanted and in order as they stand."""
    reached, confidence = (-1, -1), 0.0
    for finding in findings:
        if not keep_all and finding.zone not in wanted:
            return False
        place, own = (finding.start, finding.end), finding.confidence or 0.0
        if place <= reached and (place < reached or own > confidence):
            return False
        reached, confidence = place, own
    return True


def _order(findings: Sequence[Any], wanted: Collection[str], *, keep_all: bool) -> list[int]:
    """Return the indexes of the findings that lie in wanted zones, in text order."""
    zoned = [old for old, finding in enumerate(findings) if keep_all or finding.zone in wanted]
    keys = [(finding.start, finding.end, -(finding.confidence or 0.0)) for finding in findings]
    zoned.sort(key=keys.__getitem__)
    return zoned


def _with_own_indexes(finding: Any, names: Sequence[str], base: int, places: dict[int, int]) -> Any:
    moved_indexes = {}
    for name in names:
        value = getattr(finding, name)
        if isinstance(value, tuple):
            moved: Any = tuple(places[base + old] for old in value if base + old in places)
        else:
            moved = None if value is None else places.get(base + value)
        if moved != value:
            moved_indexes[name] = moved
    return changed(finding, moved_indexes) if moved_indexes else finding


def _merge_quotes(
    stage: Stage,
    article: Article,
    results: Sequence[tuple[Sequence[Finding], Sequence[Finding]]],
    wanted: Collection[str],
) -> Article:
    """Merge quotes and the speakers that they reveal; a quote's speaker index follows its speaker."""
    if not any(speakers for _, speakers in results):
        return changed(article, {"quotes": _in_order(stage, results, wanted)})  # type: ignore[no-any-return]
    known = len(article.speakers)
    everyone = [*article.speakers, *(speaker for _, speakers in results for speaker in speakers)]
    order = _order(everyone, wanted, keep_all=False)
    places = {old: new for new, old in enumerate(order)}
    rebased = []
    base = known
    for quotes, revealed in results:
        shift = base - known

        def moved(index: int | None, shift: int = shift) -> int | None:
            if index is None:
                return None
            return places.get(index if index < known else index + shift)

        rebased.append(([_with_speaker(quote, moved) for quote in quotes], revealed))
        base += len(revealed)
    speakers = tuple([everyone[old] for old in order])
    return changed(  # type: ignore[no-any-return]
        article, {"quotes": _in_order(stage, rebased, wanted), "speakers": speakers}
    )


def _with_speaker(quote: Any, moved: Callable[[int | None], int | None]) -> Any:
    if quote.speaker is None:
        return quote
    index = moved(quote.speaker.index)
    if index == quote.speaker.index:
        return quote
    speaker = changed(quote.speaker, {"index": index})
    if type(quote) is not Quote:
        return changed(quote, {"speaker": speaker})
    setters_of(Quote)["speaker"](quote, speaker)  # it is the copy that was stamped, which nobody has seen yet
    return quote


_ALL_STAGES = (
    Stage(hook="newsextract_zones", types=(Zone,), field="zones"),
    Stage(hook="newsextract_dates", types=(DateMention,), field="dates"),
    Stage(hook="newsextract_statistics", types=(Statistic,), field="statistics"),
    Stage(hook="newsextract_speakers", types=(Speaker,), field="speakers"),
    Stage(hook="newsextract_quotes", types=(Quote, Speaker), field="quotes"),
    Stage(hook="newsextract_claims", types=(Claim,), field="claims"),
    Stage(hook="newsextract_findings", types=(Finding,), field="findings"),
)

STAGES: dict[str, Stage] = {stage.hook: stage for stage in _ALL_STAGES}
"""The stages by their hook, in the order in which they run."""
