"""No two word lists say the same: what they share stands once, and each says what it takes and what it adds."""

from __future__ import annotations

from itertools import combinations

from newsextract.text.english.lists import ENGLISH, word_lists

PLUGINS = ("claims", "quotes", "roles", "statistics.tables", "zones")
SMALLEST = 8
MOST_SHARED = 0.6

# Lists of all words of a kind: one less than half as long selects from them and is no copy.
COMPLETE = {
    f"english/{file}"
    for file in (
        "common_words", "demonyms", "exonyms", "function_words", "given_names", "given_names_more", "recent_words",
        "role_nouns", "role_nouns_more", "surnames", "tags",
    )
} | {"tables/currencies_world"}  # fmt: skip

# Pairs that share more, each with the reason.
CODES = "the codes of frames are coarser than the grammar's tags, and differ where frames are read by them"
SELECTED = "one selects from the other by a trait that no list has"
FORM = "the same form as two parts of speech"
PLACE = "what may stand at two places, which differ in the rest"
ALLOWED = {
    ("english/codes/D", "english/function_words/quantifier"): CODES,
    ("english/codes/D", "tables/grammar/determiners"): CODES,
    ("english/codes/O", "english/function_words/reflexive"): CODES,
    ("english/codes/P", "english/function_words/anybody"): CODES,
    ("english/codes/S", "english/function_words/subordinator"): CODES,
    ("english/codes/S", "roles/words/stop"): PLACE,
    ("english/function_words/negated", "english/tags/X"): CODES,
    ("english/frames/small-in-titles", "english/function_words/plain-preposition"): SELECTED,
    ("english/function_words/be", "tables/context/over_time"): PLACE,
    ("english/function_words/modal", "roles/words/breaker"): PLACE,
    ("english/function_words/plain-preposition", "claims/words/relation"): SELECTED,
    ("english/function_words/plain-preposition", "tables/context/adjuncts"): PLACE,
    ("claims/words/relation", "tables/context/adjuncts"): SELECTED,
    ("english/function_words/quantifier", "tables/grammar/determiners"): PLACE,
    ("english/function_words/reflexive", "tables/grammar/pronouns"): PLACE,
    ("english/function_words/subordinator", "tables/grammar/clause_starters"): PLACE,
    ("english/grammar/bare-clause", "tables/context/finding"): SELECTED,
    ("english/grammar/plurals", "tables/grammar/collectives"): SELECTED,
    ("english/people/person", "tables/context/persons_by_age"): PLACE,
    ("english/recent_words/noun.communication", "english/recent_words/verb.communication"): FORM,
    ("english/tags/I", "roles/words/stop"): PLACE,
    ("claims/words/office", "roles/words/headline-head"): SELECTED,
    ("roles/words/before-organisation", "roles/words/status-former"): PLACE,
    ("roles/words/breaker", "roles/words/speech"): PLACE,
    ("roles/words/breaker", "tables/grammar/conjunctions"): PLACE,
    ("roles/words/family:leader", "roles/words/nominal"): SELECTED,
    ("roles/words/family:leader", "roles/words/speaks-of-others"): PLACE,
    ("roles/words/located", "roles/words/stop"): SELECTED,
    ("roles/words/male", "roles/words/nominal"): SELECTED,
    ("roles/words/person-verb", "roles/words/speech"): SELECTED,
    ("tables/change/quantities", "tables/context/sums"): SELECTED,
    ("tables/change/up.nouns", "tables/grammar/ambiguous"): FORM,
    ("tables/context/past_forms", "tables/grammar/ambiguous"): SELECTED,
    ("tables/context/finding", "tables/context/reporting"): FORM,
    ("tables/grammar/clause_starters", "tables/grammar/conjunctions"): SELECTED,
}


def lists_of_words() -> dict[str, set[str]]:
    """The words of each list that no other lends it; rows are tables of values, and no word lists."""
    found = {}
    for house in (ENGLISH, *(word_lists(f"newsextract_plugins.{name}") for name in PLUGINS)):
        for file in house.files():
            for name, section in house.sections(file).items():
                if section.kind != "rows" and len(set(section.own)) >= SMALLEST:
                    found[f"{house.package.rpartition('.')[2]}/{file}/{name}"] = set(section.own)
    return found


def shared() -> set[tuple[str, str]]:
    """The pairs of lists that share too much."""
    lists = lists_of_words()
    pairs = set()
    for (one, ours), (other, theirs) in combinations(lists.items(), 2):
        small, big = sorted((len(ours), len(theirs)))
        longer = one if len(ours) == big else other
        selects = longer.rpartition("/")[0] in COMPLETE and small < big / 2
        if len(ours & theirs) > MOST_SHARED * small and not selects:
            pairs.add((one, other))
    return pairs


def test_no_two_lists_share_most_of_their_words():
    allowed = {frozenset(pair) for pair in ALLOWED}
    assert {pair for pair in shared() if frozenset(pair) not in allowed} == set()


def test_each_exception_is_of_lists_that_there_are():
    lists = lists_of_words()
    assert {name for pair in ALLOWED for name in pair} <= lists.keys()
