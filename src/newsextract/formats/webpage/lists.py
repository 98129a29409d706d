"""What stands beside the text: who speaks and what they said, the numbers, the days, the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsextract.formats.webpage.days import dates
from newsextract.formats.webpage.findings import why
from newsextract.formats.webpage.markup import Html, element, joined
from newsextract.formats.webpage.numbers import statistics
from newsextract.formats.webpage.people import speakers
from newsextract.formats.words.cleaning import cleaned, shortened
from newsextract.formats.words.own_fields import described, short_type_name
from newsextract.formats.words.quoting import numbered, share

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsextract.formats.webpage.findings import Names
    from newsextract.model.types import Article, Claim, Finding

__all__ = ["SECTIONS", "Section"]

LONGEST: Final = 300
"""So many characters of a claim or of a third party's finding are listed; the text has the rest."""


@attrs.frozen(kw_only=True)
class Section:
    """One list: its title, the end of its id, how many findings it is about in words (none: no list), its content."""

    title: str
    id: str
    count: Callable[[Article], str]
    content: Callable[[Article, Names], Html]


def claims(article: Article, names: Names) -> Html:
    """Return the claims, what is most worth checking first."""
    ranked = sorted(enumerate(article.claims), key=lambda pair: -pair[1].checkworthy)
    return element("ol", *(_claim(claim, index, names) for index, claim in ranked), class_="claims")


def _claim(claim: Claim, index: int, names: Names) -> Html:
    who = claim.speaker.name if claim.speaker is not None and claim.speaker.name else None
    notes = [who or ("speaker unknown" if claim.speaker is not None else "the article itself")]
    notes += [] if claim.stance == "affirm" else [{"deny": "denied", "question": "asked"}[claim.stance]]
    notes += [] if claim.modality == "asserted" else [claim.modality]
    notes += [f"said on {claim.said_on.isoformat()}"] if claim.said_on else []
    worth = element("span", share(claim.checkworthy), class_="worth", title="how worth checking it is")
    link = element("a", shortened(cleaned(claim.text), LONGEST), href=f"#{names.place('k', index)}", title=why(claim))
    told = element("small", " · ".join(map(cleaned, notes)), class_=f"note {names.colour(claim.speaker)}")
    reasons = [element("small", "because of " + ", ".join(map(cleaned, claim.reasons)), class_="note quiet")]
    return element("li", worth, " ", link, told, *(reasons if claim.reasons else []), id=names.card("k", index))


def others(article: Article, names: Names) -> Html:
    """Return what other plugins found."""
    return element("ul", *(_other(found, index, names) for index, found in enumerate(article.findings)))


def _other(found: Finding, index: int, names: Names) -> Html:
    kind = element("b", cleaned(short_type_name(found)))
    text = shortened(cleaned(found.text), LONGEST)
    link = element("a", text, href=f"#{names.place('f', index)}", title=why(found))
    own = [
        element("small", f"{key} {shortened(cleaned(value), LONGEST)}", class_="note")
        for key, value in described(found)
    ]
    return element("li", kind, ": ", link, *own, id=names.card("f", index))


def failures(article: Article, _names: Names) -> Html:
    """Return what failed."""
    return element(
        "ul",
        *(
            element("li", joined([element("b", f"{failure.plugin}, {failure.hook}"), f": {cleaned(failure.error)}"]))
            for failure in article.failures
        ),
    )


def _people_and_quotes(article: Article) -> str:
    spoken = len(numbered(article))
    counts = ((len(article.speakers), "speaker"), (spoken, "quote"), (len(article.quotes) - spoken, "scare quote"))
    return ", ".join(f"{count} {word}{'s' if count != 1 else ''}" for count, word in counts if count)


def _some(findings: Sequence[object]) -> str:
    return str(len(findings)) if findings else ""


SECTIONS: Final = (
    Section(title="Who says what", id="who", count=_people_and_quotes, content=speakers),
    Section(title="Numbers", id="numbers", count=lambda article: _some(article.statistics), content=statistics),
    Section(title="Dates", id="dates", count=lambda article: _some(article.dates), content=dates),
    Section(title="Claims to check", id="claims", count=lambda article: _some(article.claims), content=claims),
    Section(title="Other findings", id="others", count=lambda article: _some(article.findings), content=others),
    Section(title="Failures", id="failures", count=lambda article: _some(article.failures), content=failures),
)
"""In the order in which they stand beside the text."""
