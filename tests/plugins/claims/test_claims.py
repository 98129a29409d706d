"""Claims from articles whose quotes, dates and statistics are given, and from any text."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Claim, DateMention, Extractor, OptionError, Quote, Span, SpeakerRef, Statistic, Zone
from newsextract_plugins.claims import Claims
from newsextract_plugins.claims.features import FEATURES, Statement, Surface, features_of, surface_of
from newsextract_plugins.claims.model import load_model
from newsextract_plugins.claims.rules import FEATURES_OF_RULES, RULES
from newsextract_plugins.claims.words import LIST_FEATURES, words_of

QUILL = SpeakerRef("Ada Quill", "person", role="mayor", index=0)
PUBLISHED = dt.date(2024, 4, 9)


NUMBERS = Extractor(plugins=["dates", "statistics"])


def claims(article: Article, **options: float) -> list[Claim]:
    """The claims of an article, whose numbers and dates are found where the test gives none."""
    if not article.statistics and not article.dates:
        found = NUMBERS.extract(article.text)
        article = attrs.evolve(article, statistics=found.statistics, dates=found.dates)
    return list(Claims(**options).newsextract_claims(article))


def surface(text: str) -> Surface:
    """What a text is judged by, with the numbers and dates that are found in it."""
    found = NUMBERS.extract(text)
    return surface_of(Statement.read(text), found.statistics, found.dates)


def quoted(text: str, content: str, cue: str = "said", **fields: object) -> Article:
    """Return the article with one quote by Ada Quill."""
    start = text.index(content)
    at = text.index(cue)
    quote = Quote(
        start, start + len(content), content, kind="direct", speaker=QUILL, cue=Span(at, at + len(cue), cue), **fields
    )
    return attrs.evolve(Article(text, published=PUBLISHED), quotes=(quote,))


def date(text: str, words: str, first: dt.date | None, last: dt.date | None, value: str = "2024-04-02") -> DateMention:
    at = text.index(words)
    return DateMention(at, at + len(words), words, type="DATE", value=value, earliest=first, latest=last)


class TestWhatIsAClaim:
    def test_the_articles_own_sentence(self) -> None:
        (claim,) = claims(Article("Exports of herring fell 12% to $4.2 million in 2023.", published=PUBLISHED))
        assert claim.speaker is None
        assert claim.quote is None
        assert claim.rule == "statistic"
        assert claim.said_on == PUBLISHED
        assert {"percent", "money", "figure"} <= set(claim.reasons)
        assert claim.text == "Exports of herring fell 12% to $4.2 million in 2023."

    @pytest.mark.parametrize(
        "content",
        [
            "Rum will not sell the “old pier",
            "the “old” pier lost half its “summer trade",
            "the town calls it «the old pier",
            'the council sold the "old pier',
        ],
    )
    def test_the_mark_that_closes_behind_a_quote_belongs_to_the_claim_that_opened_it(self, content: str) -> None:
        mark = {"“": "”", "«": "»", '"': '"'}[next(c for c in reversed(content) if c in '“«"')]
        text = f"Ada Quill said {content}{mark}, and left."
        (claim,) = claims(quoted(text, content, "said"), threshold=0)
        assert claim.text == content + mark

    def test_the_mark_that_opens_before_a_quote_belongs_to_the_claim_that_closes_it(self) -> None:
        text = "Ada Quill said “the old pier” was sold in 2019."
        (claim,) = claims(quoted(text, "the old pier” was sold in 2019", "said"), threshold=0)
        assert claim.text == "“the old pier” was sold in 2019"

    def test_an_attribution_that_interrupts_a_quote_is_none_of_its_claims(self) -> None:
        text = "“Rum sold the pier in 2019,” Ada Quill said. “Eigg bought the ferry in 2021.”"
        first, second = "Rum sold the pier in 2019", "Eigg bought the ferry in 2021"
        start, beyond = text.index(first), text.index(second) + len(second)
        parts = (Span.of(text, start, start + len(first)), Span.of(text, text.index(second), beyond))
        quote = Quote(start, beyond, text[start:beyond], kind="direct", parts=parts)
        found = claims(attrs.evolve(Article(text), quotes=(quote,)), threshold=0)
        assert [claim.text for claim in found] == [first, second]

    def test_an_apostrophe_closes_nothing(self) -> None:
        (claim,) = claims(quoted("‘Rum’s pier was sold,’ said Ada Quill.", "Rum’s pier was sold", "said"), threshold=0)
        assert claim.text == "Rum’s pier was sold"

    def test_a_quotes_content_goes_with_its_speaker(self) -> None:
        text = "“Exports fell 12% last year. The harbour lost 300 jobs,” Ada Quill said."
        found = claims(quoted(text, "Exports fell 12% last year. The harbour lost 300 jobs,"))
        assert [claim.text for claim in found] == ["Exports fell 12% last year.", "The harbour lost 300 jobs"]
        assert {claim.speaker for claim in found} == {QUILL}
        assert {claim.quote for claim in found} == {0}

    def test_a_long_sentence_around_a_quote_states_something_itself(self) -> None:
        text = (
            "“We lost 300 jobs,” said Ada Quill, who was elected mayor of Rum in 2019 when the ferry company had moved "
            "its headquarters to Oban."
        )
        found = claims(quoted(text, "We lost 300 jobs,"))
        assert [claim.quote for claim in found] == [None, 0]

    def test_a_noun_phrase_is_no_statement_of_its_own(self) -> None:
        text = "Ada Quill said of the storm: the worst weather on Rum."
        article = quoted(text, "the worst weather on Rum")
        article = attrs.evolve(article, quotes=(attrs.evolve(article.quotes[0], kind="indirect"),))
        (claim,) = claims(article)
        assert claim.quote is None
        assert claim.text == text

    def test_scare_quotes_and_nested_quotes_are_no_statements_of_their_own(self) -> None:
        text = "The “voted tax of 40 million dollars” was cut by the council in 2020."
        article = quoted(text, "voted tax of 40 million dollars", cue="was")
        scare = attrs.evolve(article.quotes[0], kind="scare", speaker=None)
        (claim,) = claims(attrs.evolve(article, quotes=(scare,)))
        assert claim.quote is None
        assert claim.start == 0

    def test_headlines_and_captions_are_left_out(self) -> None:
        text = "Exports fell 12%\nThe council cut taxes by 5% in 2020."
        zones = (Zone(0, 16, text[:16], kind="headline"), Zone(17, len(text), text[17:], kind="body"))
        (claim,) = claims(attrs.evolve(Article(text), zones=zones))
        assert claim.start == 17

    @pytest.mark.parametrize("text", ["I think we should all hope for better days.", "Why not?", "“”", "So it goes."])
    def test_opinions_and_bare_questions_are_no_claims(self, text: str) -> None:
        assert not claims(Article(text))


class TestWhatBelongsToAClaim:
    def test_statistics_and_dates_inside(self) -> None:
        text = "Rum has 300 people. Exports fell 12% in 2023."
        statistics = tuple(
            Statistic(text.index(words), text.index(words) + len(words), words, kind=kind, value=value)
            for words, kind, value in (("300 people", "count", Decimal(300)), ("12%", "percent", Decimal(12)))
        )
        dates = (date(text, "2023", None, None, "2023"),)
        found = claims(attrs.evolve(Article(text), statistics=statistics, dates=dates))
        assert [claim.statistics for claim in found] == [(0,), (1,)]
        assert [claim.dates for claim in found] == [(), (0,)]

    def test_the_day_beside_the_cue(self) -> None:
        text = "“Exports fell 12% in 2023,” Ada Quill said on Tuesday."
        day = dt.date(2024, 4, 2)
        article = attrs.evolve(
            quoted(text, "Exports fell 12% in 2023,"),
            dates=(
                date(text, "2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31), "2023"),
                date(text, "Tuesday", day, day),
            ),
        )
        (claim,) = claims(article)
        assert claim.said_on == day
        assert claim.dates == (0,)

    def test_a_week_beside_the_cue_leaves_the_day_unknown(self) -> None:
        text = "“Exports fell 12% in 2023,” Ada Quill said last week."
        week = date(text, "last week", dt.date(2024, 4, 1), dt.date(2024, 4, 7), "2024-W14")
        (claim,) = claims(attrs.evolve(quoted(text, "Exports fell 12% in 2023,"), dates=(week,)))
        assert claim.said_on is None

    @pytest.mark.parametrize(
        ("sentence", "content", "cue", "stance"),
        [
            ("Ada Quill denied that exports fell 12%.", "exports fell 12%", "denied", "deny"),
            ("Ada Quill said that exports fell 12%.", "exports fell 12%", "said", "affirm"),
            ("Ada Quill asked whether exports fell 12%.", "whether exports fell 12%", "asked", "question"),
            ("“Did exports fall 12%?” Ada Quill said.", "Did exports fall 12%?", "said", "question"),
            ("Ada Quill asked Rum to pay 4 million dollars.", "to pay 4 million dollars", "asked", "affirm"),
        ],
    )
    def test_stance(self, sentence: str, content: str, cue: str, stance: str) -> None:
        (claim,) = claims(quoted(sentence, content, cue), threshold=0)
        assert claim.stance == stance

    @pytest.mark.parametrize(
        ("content", "cue", "modality"),
        [
            ("exports fell 12%", "said", "asserted"),
            ("exports will fall 12%", "said", "predicted"),
            ("exports would fall 12%", "said", "predicted"),
            ("exports fell 12% against its will", "said", "asserted"),
            ("she would cut 12%", "promised", "promised"),
            ("exports must rise 12%", "said", "demanded"),
            ("exports be cut 12%", "demanded", "demanded"),
            ("exports could fall 12%", "said", "hypothetical"),
            ("if exports fell 12%, Rum would pay", "said", "hypothetical"),
            ("exports are to fall 12%", "predicted", "predicted"),
        ],
    )
    def test_modality(self, content: str, cue: str, modality: str) -> None:
        (claim,) = claims(quoted(f"Ada Quill {cue} that {content}.", content, cue), threshold=0)
        assert claim.modality == modality


class TestModel:
    def test_each_weight_has_a_feature_and_each_feature_its_words(self) -> None:
        assert set(load_model().weights) == set(FEATURES)
        assert all(words_of(name) for name in LIST_FEATURES)
        assert {name for _, names in FEATURES_OF_RULES for name in names} <= set(FEATURES)
        assert {rule for rule, _ in FEATURES_OF_RULES} < set(RULES)

    @pytest.mark.parametrize(
        "name",
        ["figure", "digits", "money", "percent", "comparison", "comparative", "record", "past", "act", "position"],
    )
    def test_facts_speak_for_checking(self, name: str) -> None:
        assert load_model().weights[name] > 0

    @pytest.mark.parametrize("name", ["opinion", "modal", "future", "question", "first_singular", "broken", "tiny"])
    def test_attitudes_and_fragments_speak_against_it(self, name: str) -> None:
        assert load_model().weights[name] < 0

    @pytest.mark.parametrize(
        ("text", "there", "absent"),
        [
            ("The council spent £4m on the pier.", {"money", "figure", "digits", "past"}, {"percent", "day"}),
            ("Fares rose by 4 per cent in May.", {"percent", "figure", "day", "past"}, {"money"}),
            ("The ferry leaves at 7 a.m. on Monday.", {"day", "present"}, {"money", "figure"}),
            ("The ferry left on 3 May 2019.", {"day", "past"}, {"figure", "digits"}),
            ("Fares were higher than on Eigg.", {"comparative", "comparison", "past"}, {"figure"}),
            ("It was the coldest winter ever.", {"superlative", "record", "universal"}, {"comparative"}),
            ("Three people died.", {"figure", "past", "tiny"}, {"digits", "verbless"}),
        ],
    )
    def test_numbers_and_dates_are_those_that_were_found(self, text: str, there: set[str], absent: set[str]) -> None:
        features = set(features_of(surface(text)))
        assert there <= features
        assert not absent & features

    @given(st.text())
    def test_any_text_has_finite_features(self, text: str) -> None:
        judged = surface_of(Statement.read(text))
        features = features_of(judged)
        assert set(features) <= set(FEATURES)
        assert all(map(math.isfinite, features.values()))
        assert 0 <= load_model().probability(judged) <= 1

    @pytest.mark.parametrize(
        "text",
        ["Rum cut taxes by 5% in 2023.", "I hope so!", "Did Senator Quill vote against it?", "x", "We will try to."],
    )
    @pytest.mark.parametrize("speaker", ["", "office", "anonymous"])
    def test_the_worth_is_the_logistic_of_the_weighted_features(self, text: str, speaker: str) -> None:
        model, judged = load_model(), surface(text)
        weighed = {name: model.weights[name] * value for name, value in features_of(judged).items()}
        weighed[f"speaker_{speaker}"] = model.speakers.get(speaker, 0)
        probability = 1 / (1 + math.exp(-model.bias - sum(weighed.values())))
        assert model.probability(judged, speaker) == pytest.approx(probability)
        assert set(model.reasons(judged, speaker)) == {name for name, weight in weighed.items() if weight > 0}


EXTRACTOR = Extractor(options={"claims": {"threshold": 0}})

CLAUSES = [
    ("Police said three people died in the crash.", "three people died in the crash"),
    ("Ms Quill said the group employs 4,000 people.", "the group employs 4,000 people"),
    ("Quill said the bridge cost $40m.", "the bridge cost $40m"),
    (
        "More than half of pupils skip breakfast, according to a survey of 1,200 schools.",
        "More than half of pupils skip breakfast",
    ),
    ("Quill said rents doubled between 2010 and 2020.", "rents doubled between 2010 and 2020"),
    ("Quill said most farmers own their land.", "most farmers own their land"),
]


@pytest.mark.parametrize(("text", "content"), CLAUSES)
def test_a_reported_clause_is_a_claim_whatever_its_verb(text: str, content: str) -> None:
    found = {claim.text: claim.speaker for claim in EXTRACTOR.extract(text).claims}
    assert found[content] is not None


NONE = [
    "Yours sincerely, Ada Quill, Oban",
    "Opening hours: 9 a.m. to 5 p.m.",
    "Bidwell, 32 percent; Warden, 19 percent",
    "How many jobs were lost in the harbour?",
    "“Why did 300 people leave the town?” the reporter asked.",
    "The worst weather on Rum since 1998.",
    "They said it would double next year.",
    "Quill never said that crime fell by 40%.",
    "Quill refused to say whether 40 workers were dismissed.",
]


@pytest.mark.parametrize("text", NONE)
def test_fragments_lists_questions_for_facts_and_what_was_not_said_are_no_claims(text: str) -> None:
    assert [claim.text for claim in EXTRACTOR.extract(text, published="2024-04-09").claims] == []


STANCES = [
    ("Quill denied that 1,200 people died.", "1,200 people died", "deny"),
    ("Ada Quill doubted that 1,200 people died. “It is false,” Quill said.", "1,200 people died", "deny"),
    ("Ada Quill denied claims that 1,200 people died. “It is false,” Quill said.", "1,200 people died", "deny"),
    ("Quill falsely claimed that 1,200 people died.", "1,200 people died", "affirm"),
    ("“We did not cut a single job,” Quill said.", "We did not cut a single job", "affirm"),
]


@pytest.mark.parametrize(("text", "content", "stance"), STANCES)
def test_speaker_and_stance_survive_the_cue(text: str, content: str, stance: str) -> None:
    (claim,) = [claim for claim in EXTRACTOR.extract(text).claims if claim.text == content]
    assert claim.speaker is not None
    assert (str(claim.speaker.name).split()[-1], claim.stance) == ("Quill", stance)


def test_a_statement_whose_person_another_sentence_names_is_worth_less() -> None:
    named = Extractor().extract("Anna Marro runs the mill. Anna Marro cut 300 jobs in May.").claims[-1]
    meant = Extractor().extract("Anna Marro runs the mill. She cut 300 jobs in May.").claims[-1]
    alone = Extractor().extract("She cut 300 jobs in May.").claims[-1]
    assert meant.checkworthy < named.checkworthy
    assert meant.checkworthy < alone.checkworthy
    assert "opens_he" not in meant.reasons


@pytest.mark.parametrize("word", ["later", "older", "younger"])
def test_which_one_is_no_comparison(word: str) -> None:
    assert "comparative" not in features_of(surface_of(Statement.read(f"The {word} mill was closed in the town.")))


def test_who_holds_an_office_is_worth_more_checking() -> None:
    content = "the harbour lost 300 jobs last year"
    official = EXTRACTOR.extract(f"“{content.capitalize()},” Mayor Ada Quill said.").claims
    other = EXTRACTOR.extract(f"“{content.capitalize()},” a fisherman said.").claims
    assert official[0].checkworthy > other[0].checkworthy
    assert "speaker_office" in official[0].reasons


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(["Rum cut taxes by 5%. ", "\n", "“", "”", "I hope so! ", "\ud800"])).map("".join),
    )
)
def test_claims_of_any_text_stand_in_it(text: str) -> None:
    found = claims(Article(text), threshold=0)
    for claim in found:
        assert claim.text == text[claim.start : claim.end]
        assert 0 <= claim.checkworthy <= 1
    assert found == sorted(found, key=lambda claim: claim.start)


def test_the_threshold_is_an_option() -> None:
    text = "Exports fell 12% to $4 million in 2023. The council met in Oban. I think so too, frankly."
    low, high = claims(Article(text), threshold=0), claims(Article(text), threshold=0.9)
    assert len(low) == 3
    assert [claim.text for claim in high] == ["Exports fell 12% to $4 million in 2023."]


@pytest.mark.parametrize("value", [-0.1, 1.5, "much"])
def test_a_bad_threshold_is_refused(value: object) -> None:
    with pytest.raises(OptionError, match="threshold"):
        Extractor(options={"claims": {"threshold": value}})


def test_every_reason_is_explained_in_the_documentation() -> None:
    page = (Path(__file__).parents[3] / "docs" / "claims.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \| ", page[page.index("| reason |") :], re.MULTILINE))
    weights = load_model().weights
    assert {name for name in FEATURES if weights[name] > 0} == explained


@pytest.mark.parametrize(
    "text",
    [
        "The mayor accused the firm of dumping 40 tonnes of waste in 2023.",
        "The mayor praised the crew for saving 12 people in 2023.",
        "The guild criticised the board for closing 9 schools in 2023.",
    ],
)
def test_what_somebody_is_blamed_for_is_no_statement_of_its_own(text):
    [claim] = Extractor().extract(text).claims
    assert claim.text == text
