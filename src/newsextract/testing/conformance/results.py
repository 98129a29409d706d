"""Checks on what a plugin's hooks return for the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsextract.model.types import Finding, Mention, Publication
from newsextract.running.stages import STAGES
from newsextract.testing.checks import spans_of
from newsextract.testing.conformance.failures import CheckFailed, NotApplicable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.testing.conformance.subject import Subject
    from newsextract.testing.conformance.watching import Call


def check_finds_something(subject: Subject) -> None:
    """The plugin finds something in one of the samples, so that the other checks have something to look at."""
    if not any(hook in STAGES or hook == "newsextract_published" for hook in subject.info.hooks):
        raise NotApplicable("the plugin offers formats only")
    if not any(True for call in _calls(subject) for _ in _items(call)):
        raise CheckFailed(
            "the plugin found nothing in any sample, so most checks looked at nothing",
            mend="list the plugin's rules with an example each, or pass texts=[…] in which it finds something",
        )


def check_returns_the_right_types(subject: Subject) -> None:
    """Each hook returns what its specification says, or None for nothing."""
    for call in _calls(subject):
        if problem := _wrong_type(call):
            raise CheckFailed(problem, mend="see the hook's specification for what it returns", text=call.article.text)


def check_spans_are_exact(subject: Subject) -> None:
    """Each finding, and each span inside one, lies in the text and equals its text: text[start:end] == finding.text."""
    for call in _calls(subject):
        if problem := _wrong_span(call):
            raise CheckFailed(
                problem,
                mend="take offsets from article.text itself, make findings with YourFinding.at(article, start, end)",
                text=call.article.text,
            )


def check_results_are_accepted(subject: Subject) -> None:
    """The Extractor takes the result: no finding is empty, indexes point to findings, zones do not overlap."""
    for _, watched in subject.watched:
        if any(call.error or _wrong_type(call) or _wrong_span(call) for call in watched.calls):
            continue  # other checks tell
        for failure in watched.article.failures:
            if failure.plugin == subject.origin:
                raise CheckFailed(
                    f"the Extractor refuses what {failure.hook} returned: {failure.error}",
                    mend="the hook's specification says what an index counts",
                    text=watched.article.text,
                )


def check_findings_name_their_rule(subject: Subject) -> None:
    """Each finding carries the name of the rule that made it, one of the plugin's `rules` where it lists any."""
    rules = getattr(subject.cls, "rules", None)
    for call in _calls(subject):
        for item in _items(call):
            for _, part in spans_of(item):
                rule = getattr(part, "rule", None)
                if rule is None or (not rule and isinstance(part, Mention)):
                    continue
                if not rule:
                    raise CheckFailed(
                        f"{call.hook} returned a {type(part).__name__} without a rule: {part.text!r}",
                        mend='pass rule="name-of-the-rule", so that whoever sees a wrong finding can find its rule',
                        text=call.article.text,
                    )
                if rules is not None and rule not in rules:
                    raise CheckFailed(
                        f"{call.hook} returned a {type(part).__name__} of rule {rule!r}, which it does not list",
                        mend=f"list it with a summary, an example and a counterexample; there are {', '.join(rules)}",
                        text=call.article.text,
                    )


def check_confidence_is_a_share(subject: Subject) -> None:
    """Each finding's confidence is None or a number from 0 to 1."""
    for call in _calls(subject):
        for item in _items(call):
            for _, part in spans_of(item):
                confidence = getattr(part, "confidence", None)
                if confidence is None or (isinstance(confidence, (int, float)) and 0 <= confidence <= 1):
                    continue
                raise CheckFailed(
                    f"{call.hook} returned a {type(part).__name__} with confidence {confidence!r}",
                    mend="take it from rules.confidence(rule), or leave it None where nothing was measured",
                    text=call.article.text,
                )


def _calls(subject: Subject) -> Iterator[Call]:
    for _, watched in subject.watched:
        yield from watched.calls


def _items(call: Call) -> Iterator[Any]:
    """Yield the findings that a hook returned, whatever else is among them left out."""
    returned = call.returned if isinstance(call.returned, tuple) else (call.returned,)
    yield from (item for item in returned if isinstance(item, Finding))


def _wrong_type(call: Call) -> str:
    if call.hook == "newsextract_published":
        if call.returned is None or isinstance(call.returned, Publication):
            return ""
        return f"{call.hook} returned a {type(call.returned).__name__}: a Publication or None is wanted"
    types = STAGES[call.hook].types
    names = " or ".join(cls.__name__ for cls in types)
    if isinstance(call.error, TypeError) and "not iterable" in str(call.error):
        return f"{call.hook} returned no iterable ({call.error}): an iterable of {names} is wanted"
    for position, item in enumerate(call.returned or ()):
        if not isinstance(item, types):
            return f"{call.hook} returned a {type(item).__name__} at position {position}: {names} is wanted"
    return ""


def _wrong_span(call: Call) -> str:
    text = call.article.text
    for item in _items(call):
        for owner, span in spans_of(item):
            within = "" if span is owner else f", inside a {type(owner).__name__},"
            name = f"{call.hook} returned a {type(span).__name__}{within}"
            start, end = span.start, span.end
            if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text):
                return f"{name} at {start!r}:{end!r}, outside the text's 0:{len(text)}"
            if text[start:end] != span.text:
                return f"{name} at {start}:{end} with text {span.text!r}, where {text[start:end]!r} stands"
    return ""
