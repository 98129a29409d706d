"""Claims: statements that can be checked, with everything that was found about them.

The steps: the sentences of the story, and those of each attributed quote's content, are candidates (`candidates`);
named surface features (`features`), told by the classes of their words (`words`), and a small logistic model (`model`)
say how far each is worth checking; the words and the cue say whether it is affirmed, denied or asked, and whether it is
asserted, predicted, promised, demanded or supposed (`stance`); the day on which it was said is read beside the cue
(`occasion`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import attrs

from newsextract import Claim, Rules, hookimpl, option
from newsextract_plugins.claims.candidates import candidates
from newsextract_plugins.claims.clauses import is_clause, names_nothing
from newsextract_plugins.claims.features import surface_of, without_pronoun
from newsextract_plugins.claims.model import load_model
from newsextract_plugins.claims.occasion import BESIDE_CUE, is_named_elsewhere, pronouns_of, said_on, speaker_of
from newsextract_plugins.claims.places import Spans
from newsextract_plugins.claims.rules import RULES, rule_of
from newsextract_plugins.claims.stance import modality_of, sense_of, stance_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from newsextract import Article
    from newsextract_plugins.claims.stance import Sense

__all__ = ["Claims"]

DIGITS: Final = 3
"""Decimal places of `checkworthy`."""


def _check_share(_instance: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not 0 <= value <= 1:
        raise ValueError(f"{attribute.name} must be from 0 to 1, not {value}")


@attrs.frozen
class Claims:
    """Finds statements that can be checked: the article's own and those of the people it quotes."""

    rules: ClassVar[Rules] = RULES

    threshold: float = option(
        default=0.05,
        help="Leave out statements that are less worth checking than this, from 0 to 1.",
        validator=[attrs.validators.instance_of((int, float)), _check_share],
    )

    @hookimpl
    def newsextract_claims(self, article: Article) -> Iterator[Claim]:
        """Judge each sentence of the story and of the quotes."""
        model = load_model()
        text, threshold = article.text, self.threshold
        pronouns = pronouns_of(article)
        statistics, dates = Spans(article.statistics), Spans(article.dates)
        said: dict[int | None, tuple[dt.date | None, Sense | None]] = {}
        for candidate in candidates(article):
            start, end, statement, index = candidate.start, candidate.end, candidate.statement, candidate.quote
            its_statistics, its_dates = statistics.inside(start, end), dates.inside(start, end)
            numbers, days = statistics.of(its_statistics), dates.of(its_dates)
            if statement.opening and not its_statistics and names_nothing(statement, days):
                continue
            judged, denier = candidate.judged, candidate.speaker
            surface = surface_of(statement if judged is None else judged, numbers, days)
            quote = None if index is None else article.quotes[index]
            speaker = speaker_of(article, quote) if quote is not None and judged is None else ""
            elsewhere = is_named_elsewhere(pronouns, statement.opening, start)
            if elsewhere:
                surface = without_pronoun(surface)
            checkworthy = model.probability(surface, speaker, elsewhere=elsewhere)
            if checkworthy < threshold or (candidate.is_open and not is_clause(article, start, end, statement)):
                continue
            if index not in said:
                said[index] = said_on(article, quote, dates), sense_of(quote)
            day, sense = said[index]
            rule = rule_of(surface.classes)
            trail = [rule, candidate.stretch]
            stance = "deny" if denier is not None else stance_of(statement, sense, trail)
            modality = modality_of(statement, sense, trail)
            if quote is not None and day != article.published:
                trail.append(BESIDE_CUE)
            yield Claim(
                start,
                end,
                text[start:end],
                rule=rule,
                trail=tuple(trail),
                confidence=RULES.confidence(rule),
                speaker=denier if quote is None else quote.speaker,
                quote=index,
                statistics=its_statistics,
                dates=its_dates,
                said_on=day,
                stance=stance,
                modality=modality,
                checkworthy=round(checkworthy, DIGITS),
                reasons=model.reasons(surface, speaker),
            )
