"""The rules by which the publication date is found, the surest first."""

from __future__ import annotations

from newsextract import Rule

__all__ = ["PUBLICATION_RULES"]

PUBLICATION_RULES: tuple[Rule, ...] = (
    Rule(
        "labelled-published",
        "A date that a label in its line says is that of publication.",
        "Dam to be rebuilt\nPublished: 9 April 2024, 14:05 GMT\nThe dam will be rebuilt.",
        "Dam to be rebuilt\nThe report was published in April.\nThe dam will be rebuilt.",
    ),
    Rule(
        "date-line",
        "A line near the page's head that is nothing but a date, with its weekday and time.",
        "Dam to be rebuilt\nTuesday, April 9, 2024 2:05 PM\nThe dam will be rebuilt.",
        "Dam to be rebuilt\nThe first dam was finished on 9 April 1962 and cost far more than the town had expected.",
    ),
    Rule(
        "date-in-short-line",
        "A date in a line of a few words near the page's head.",
        "Dam to be rebuilt\nThe Valley Courier, 9 April 2024\nThe dam will be rebuilt.",
        "Dam to be rebuilt\nThe valley remembers how the water came over the wall on 9 April 1962 at night.",
    ),
    Rule(
        "byline-date",
        "A date in a byline.",
        "Dam to be rebuilt\nBy Ann Hale and Joe Park for the Valley Courier | April 9, 2024\nThe dam will be rebuilt.",
        "Dam to be rebuilt\nBy Ann Hale and Joe Park\nThe dam will be rebuilt.",
    ),
    Rule(
        "labelled-updated",
        "A date that a label in its line says is that of the last change; taken where none of publication is stated.",
        "Dam to be rebuilt\nLast updated on April 9, 2024\nThe dam will be rebuilt.",
        "Dam to be rebuilt\nThe plan was updated in spring.\nThe dam will be rebuilt.",
    ),
    Rule(
        "dateline-date",
        "The date of a dateline; without a year it takes the latest that the page states.",
        "Dam to be rebuilt\nAMDORF, April 9, 2024 (VNA) - The dam will be rebuilt.",
        "Dam to be rebuilt\nAMDORF (VNA) - The dam will be rebuilt.",
    ),
    Rule(
        "url-date",
        "A date in an address at the page's head.",
        "https://courier.example/2024/04/09/dam\nDam to be rebuilt\nThe dam will be rebuilt.",
        "https://courier.example/dam-2024\nDam to be rebuilt\nThe dam will be rebuilt.",
    ),
    Rule(
        "dated-today",
        "A date in brackets behind `today`.",
        "Dam to be rebuilt\nThe valley's council said today (9 April 2024) that the dam will be rebuilt within a year.",
        "Dam to be rebuilt\nThe valley's council said today that the dam of 9 April 1962 will be rebuilt in a year.",
    ),
)
