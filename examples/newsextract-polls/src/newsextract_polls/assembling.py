"""From what each sentence says to results: which shares belong to which poll, and what is known of that poll."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from newsextract import Span, within
from newsextract_polls.contenders import Contenders
from newsextract_polls.findings import PollResult, Share
from newsextract_polls.leads import Lead, lead_in
from newsextract_polls.method import Method, field_dates, margin_of_error, sample
from newsextract_polls.polls import Mention, mentions
from newsextract_polls.rules import RULES
from newsextract_polls.shares import Found, is_opinion, numbers_in, owners_of, shares_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from newsextract import Article, DateMention

__all__ = ["results"]

# Only an article with one of these words is read any further.
_ANY = re.compile(r"\b(?:poll|polls|polled|polling|pollsters?|surveys?|surveyed)\b|YouGov", re.IGNORECASE)

_NO_RESULT = re.compile(r"\b(?:won|carried|elected|election results?|votes? (?:were )?cast|delegates?|turnout)\b")


# Votes that were counted, whoever polled before.
_COUNT = re.compile(r"\bprecincts?\b|\bvotes? (?:were )?counted\b|\bwas defeated\b")


@attrs.define(eq=False)
class _Poll:
    """A poll while the article is read."""

    pollster: str | None
    sponsor: str | None
    mention: Mention
    method: Method = attrs.field(factory=Method)


@attrs.define(eq=False)
class _Draft:
    """A sentence's part in a poll."""

    poll: _Poll
    mention: Mention
    shares: list[Found]
    lead: Lead | None


def results(article: Article, *, reach: int, averages: bool) -> Iterator[PollResult]:
    """Yield the results of the polls in an article.

    Args:
        article: The article with dates and speakers.
        reach: How many paragraphs behind one that names a poll may give more of its results.
        averages: Whether to take results of polls in general, of which none is named.
    """
    if not _ANY.search(article.text):
        return
    drafts: list[_Draft] = []
    for region in article.regions:
        drafts += _read(article, region.start, region.end, reach)
    for draft in drafts:
        if averages or draft.poll.pollster is not None or not draft.mention.many:
            yield _result(article, draft)


def _read(article: Article, start: int, end: int, reach: int) -> Iterator[_Draft]:
    """Read a region sentence by sentence, with the poll spoken of in mind."""
    text, layout = article.text, article.layout
    contenders = Contenders(article)
    polls: list[_Poll] = []
    current: _Poll | None = None
    named_in = -1
    first = bisect_left(layout.sentences, (start, start))
    for s, e in layout.sentences[first:]:
        if s >= end:
            break
        paragraph = layout.paragraph_at(s) or 0
        in_sentence = []
        for mention in mentions(text, s, e):
            current = _poll_of(mention, polls, current)
            in_sentence.append((mention, current))
            named_in = paragraph
        if current is None or paragraph - named_in > reach:
            current = current if paragraph - named_in <= 2 * reach + 1 else None
            if current is None:
                continue
        _learn(current, text, s, e, within(article.dates, s, e), named=bool(in_sentence))
        if paragraph - named_in > reach:
            continue
        if _COUNT.search(text, s, e) or (not in_sentence and _NO_RESULT.search(text, s, e)):
            continue
        people = contenders.between(s, e)
        owners = owners_of(article, s, e, people)
        shares = shares_in(text, s, e, people, numbers_in(text, s, e), owners)
        lead = None if is_opinion(text, s, e) else lead_in(text, s, e, people)
        if not shares and lead is None:
            continue
        yield from _by_poll(shares, lead, in_sentence or [(current.mention, current)])


def _poll_of(mention: Mention, polls: list[_Poll], current: _Poll | None) -> _Poll:
    """Return the poll that a mention speaks of: one that was named before, or a new one."""
    if mention.known and not mention.many and current is not None:
        return current
    if mention.pollster is not None and not mention.many:
        for poll in reversed(polls):
            if poll.pollster is not None and _same(poll.pollster, mention.pollster):
                poll.sponsor = poll.sponsor or mention.sponsor
                return poll
        if current is not None and current.pollster is None and not current.mention.many and current is polls[-1]:
            # “A new poll has bad news for the mayor. The survey by Acme Research …”
            current.pollster, current.sponsor = mention.pollster, current.sponsor or mention.sponsor
            current.mention = mention
            return current
    poll = _Poll(mention.pollster, mention.sponsor, mention)
    polls.append(poll)
    return poll


def _same(one: str, other: str) -> bool:
    """Whether two names are one pollster's: “Acme University” and “Acme”, “Public Opinion Centre” and “POC”."""
    if one == other or one.startswith(f"{other} ") or other.startswith(f"{one} "):
        return True
    short, long = sorted((one, other), key=len)
    return short.isupper() and len(short) > 2 and "".join(w[0] for w in long.split() if w[0].isupper()) == short


def _learn(poll: _Poll, text: str, start: int, end: int, dates: Sequence[DateMention], *, named: bool) -> None:
    """Take what a sentence says of how the poll was made."""
    margin = margin_of_error(text, start, end)
    asked = sample(text, start, end) if named or margin is not None else None
    days = field_dates(text, start, end, dates) if named or asked or margin is not None else None
    size, who = asked or (None, None)
    since, until = days or (None, None)
    poll.method = poll.method.completed_by(Method(size, who, margin, since, until))


def _by_poll(shares: list[Found], lead: Lead | None, named: list[tuple[Mention, _Poll]]) -> Iterator[_Draft]:
    """Yield the drafts of a sentence that may name several polls: a number belongs to the one named last before it."""
    drafts: list[_Draft] = []

    def draft_at(offset: int, names: set[str]) -> _Draft:
        mention, poll = next((pair for pair in reversed(named) if pair[0].start < offset), named[0])
        draft = next((draft for draft in reversed(drafts) if draft.poll is poll), None)
        if draft is None or names & {found.share.name for found in draft.shares}:
            draft = _Draft(poll, mention, [], None)  # a match-up of its own: nobody gets two shares in one
            drafts.append(draft)
        return draft

    for _, group in groupby(shares, key=lambda found: (found.pair, found.pair is None and found.share.start)):
        together = list(group)
        draft_at(together[0].share.start, {found.share.name for found in together}).shares.extend(together)
    if lead is not None:
        nearest = [draft for draft in drafts if any(found.share.end > lead.span.start for found in draft.shares)]
        (nearest[0] if nearest else draft_at(lead.span.start, set())).lead = lead
    yield from drafts


def _result(article: Article, draft: _Draft) -> PollResult:
    shares = tuple(found.share for found in draft.shares)
    spans: list[Span] = [*shares, *([draft.lead.span] if draft.lead else [])]
    rule = next((found.rule for found in draft.shares if found.rule in RULES), "stated-lead")
    leader, points = _leader(shares, draft.lead)
    mention, method = draft.mention, draft.poll.method
    return PollResult.at(
        article,
        min(span.start for span in spans),
        max(span.end for span in spans),
        shares=shares,
        leader=leader,
        lead=points,
        lead_stated=draft.lead.span if draft.lead else None,
        pollster=draft.poll.pollster,
        sponsor=draft.poll.sponsor,
        poll=Span.of(article.text, mention.start, mention.end),
        rule=rule,
        confidence=RULES.confidence(rule),
        **attrs.asdict(method),
    )


def _leader(shares: tuple[Share, ...], lead: Lead | None) -> tuple[str | None, Decimal | None]:
    """Return who is ahead and by how much: as stated, else as two or more shares tell."""
    contenders = sorted((share for share in shares if share.name != "undecided"), key=lambda share: -share.value)
    if lead is not None:
        top = contenders[0].name if len(contenders) > 1 else lead.leader and lead.leader.name
        return top or None, lead.points
    if len(contenders) < 2:
        return None, None
    points = contenders[0].value - contenders[1].value
    return (contenders[0].name if points else None), points
