"""Checks that a plugin takes any text, and finds the same in it whatever came before, beside or in front of it."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

import attrs

from newsextract.running.stages import STAGES
from newsextract.testing.conformance.failures import CheckFailed, NotApplicable
from newsextract.testing.conformance.watching import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.model.types import Article, Finding
    from newsextract.testing.conformance.samples import Sample
    from newsextract.testing.conformance.subject import Subject

    Findings = tuple[Finding, ...]

THREADS = 4
MOST_TEXTS = 20
"""So many of the samples are read by every thread."""

_ODD_TEXTS = (
    *("", " ", "\n", "\r\n\r", "\x00", "\ud800", "said \udfff “", "\u200b", "\u0301", "İ"),
    *("”", '"', "(", "#", "$", "1", ".", "a"),
)
"""What generated texts come across too seldom."""

_STATE = "keep nothing on the plugin, its class or its module between calls: pass what a step needs as arguments"


def check_takes_any_text(subject: Subject) -> None:
    """Whatever the text, no hook raises and no result is refused: lone surrogates, control codes, unpaired marks."""
    for sample, watched in subject.watched:
        for call in watched.calls:
            if call.error:
                _raise_failed(call.hook, f"{type(call.error).__name__}: {call.error}", sample.text, call.error)

    from newsextract.testing.strategies import any_texts, news_texts  # noqa: PLC0415 (slow to import)

    def run(text: str) -> None:
        watched = subject.watch(text)
        error = next((call.error for call in watched.calls if call.error), None)
        for failure in watched.article.failures:
            if failure.plugin == subject.origin:
                _raise_failed(failure.hook, failure.error, text, error)

    for text in _ODD_TEXTS:
        run(text)
    _on_generated(any_texts(), run, examples=40)
    _on_generated(news_texts(), run, examples=40)


def check_runs_alone(subject: Subject) -> None:
    """The plugin runs where the bundled plugins are disabled: what it reads of the article may be empty."""
    extractor = subject.extractor(alone=True)
    for sample in subject.samples:
        for failure in extractor.extract(sample.text, published=sample.published).failures:
            if failure.plugin == subject.origin:
                raise CheckFailed(
                    f"without other plugins {failure.hook} fails: {failure.error}",
                    mend="expect article.dates, article.speakers and so on to be empty, article.published to be None",
                    text=sample.text,
                )


def check_has_no_memory(subject: Subject) -> None:
    """An article's findings are the same with a new instance, in any order of articles, and the second time."""
    fresh = {sample: subject.findings(subject.extractor(), sample) for sample in subject.samples[:2]}
    used = subject.extractor()
    fresh |= {sample: subject.findings(used, sample) for sample in subject.samples if sample not in fresh}
    for sample in subject.samples:
        _compare(sample, fresh[sample], subject.findings(used, sample), "when other articles were read before")
    other = subject.extractor()
    for sample in subject.samples[::-1]:
        _compare(sample, fresh[sample], subject.findings(other, sample), "when the articles come in another order")


def check_serves_threads(subject: Subject) -> None:
    """One instance serves several threads at once."""
    extractor = subject.extractor()
    samples = subject.samples[:MOST_TEXTS]
    expected = [subject.findings(extractor, sample) for sample in samples]
    together = threading.Barrier(THREADS)
    found: list[tuple[int, Findings]] = []

    def work(thread: int) -> None:
        together.wait()
        for turn in range(len(samples)):
            index = (turn + thread) % len(samples)
            found.append((index, subject.findings(extractor, samples[index])))

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # threads take turns so often that what they share gets mixed up
    try:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    for index, findings in found:
        _compare(samples[index], expected[index], findings, "while other threads read other articles")


_LEAD = "The two sides had met several times before the storm, and nobody had written down what was agreed there."
_PREFIX = "Work on the tunnel stopped when the river rose, and the crews went home to their villages.\n\n"


def check_shifts_with_a_prefix(subject: Subject) -> None:
    """A paragraph in front of the article moves every finding by its length and changes nothing else.

    Zones are left out, and the publication date is given: where a page begins matters to both.
    """
    if not any(hook in _SHIFTING for hook in subject.info.hooks):
        raise NotApplicable("the plugin finds only what depends on where the page begins")
    from newsextract.testing.strategies import news_texts  # noqa: PLC0415 (slow to import)

    extractor = subject.extractor(without=["newsextract_zones"])

    def run(text: str) -> None:
        text = f"{_LEAD}\n\n{text}"  # so that what a text may begin with is in the middle of both
        plain, prefixed = (extractor.extract(t, published="2024-04-09") for t in (text, _PREFIX + text))
        busy = any(finding.start < len(_PREFIX) for name in FIELDS[1:] for finding in getattr(prefixed, name))
        before = [_moved(f, len(_PREFIX), indexes=not busy) for f in _shifting(subject, plain)]
        after = [_moved(f, 0, indexes=not busy) for f in _shifting(subject, prefixed) if f.start >= len(_PREFIX)]
        for one, other in zip([*before, None], [*after, None], strict=False):
            if one != other:
                raise CheckFailed(
                    f"with a paragraph of {len(_PREFIX)} characters before it the article has other findings:\n"
                    f"    expected {one}\n    found    {other}",
                    mend="use no absolute offsets and no lines or sentences counted from the top",
                    text=text,
                )

    for text in dict.fromkeys(sample.text for sample in subject.samples):
        run(text)
    _on_generated(news_texts(), run, examples=20)


_SHIFTING = [hook for hook in STAGES if hook != "newsextract_zones"]
_INDEXES = {"index", *(name for stage in STAGES.values() for name in stage.indexes)}


def _shifting(subject: Subject, article: Article) -> list[Finding]:
    return [f for name in FIELDS[1:] for f in getattr(article, name) if f.plugin == subject.origin]


def _moved(value: Any, by: int, *, indexes: bool) -> Any:
    """Return what a finding says, with its offsets moved, and without indexes where these count other findings too."""
    if isinstance(value, tuple):
        return tuple(_moved(item, by, indexes=indexes) for item in value)
    if not attrs.has(type(value)):
        return value
    said = {}
    for field in attrs.fields(type(value)):
        inner = getattr(value, field.name)
        if field.name in ("start", "end"):
            said[field.name] = inner + by
        elif indexes or field.name not in _INDEXES:
            said[field.name] = _moved(inner, by, indexes=indexes)
    return said


def _compare(sample: Sample, expected: Findings, found: Findings, when: str) -> None:
    for one, other in zip([*expected, None], [*found, None], strict=False):
        if one != other:
            raise CheckFailed(
                f"the findings differ {when}:\n    expected {one}\n    found    {other}", mend=_STATE, text=sample.text
            )


def _raise_failed(hook: str, error: str, text: str, cause: BaseException | None) -> None:
    raise CheckFailed(
        f"{hook} fails: {error}",
        mend="any str is a valid text: expect it empty, without letters, with marks that nothing closes",
        text=text,
    ) from cause


def _on_generated(texts: Any, run: Callable[[str], None], *, examples: int) -> None:
    """Run on generated texts, always the same ones, and on the smallest on which it fails."""
    from hypothesis import HealthCheck, given, settings  # noqa: PLC0415 (slow to import)

    @settings(
        derandomize=True,
        max_examples=examples,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(texts)
    def on_one(text: str) -> None:
        run(text)

    on_one()
