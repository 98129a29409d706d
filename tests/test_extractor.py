"""The Extractor: arguments, order, isolation of failures, batches."""

from __future__ import annotations

import datetime as dt
import pickle
import threading

import attrs
import pytest

import newsextract
from newsextract import (
    Article,
    Claim,
    DateMention,
    Document,
    Extractor,
    Finding,
    InputError,
    OptionError,
    PluginError,
    PluginWarning,
    Publication,
    Quote,
    Span,
    Speaker,
    SpeakerRef,
    Statistic,
    TextTooLongError,
    Zone,
    hookimpl,
    option,
)
from newsextract.hooks import HOOKS


@attrs.frozen
class Word(Finding):
    letter: str = attrs.field(kw_only=True)


@attrs.frozen
class Words:
    """Finds words that begin with a letter."""

    letter: str = option(default="r", help="First letter.")
    least: int = option(default=1, help="Shortest length.", validator=attrs.validators.ge(1))
    skip: tuple[str, ...] = option(default=(), help="Words to leave out.")

    @hookimpl
    def newsextract_findings(self, article):
        at = 0
        for word in article.text.split(" "):
            if word.startswith(self.letter) and len(word) >= self.least and word not in self.skip:
                yield Word.at(article, at, at + len(word), letter=self.letter, rule="first-letter")
            at += len(word) + 1


def words(extractor, text="rain or river or rye"):
    return [finding.text for finding in extractor.extract(text).findings]


# options


def test_options_reach_the_plugin():
    assert words(Extractor(plugins=[Words])) == ["rain", "river", "rye"]
    assert words(Extractor(plugins=[Words], options={"Words": {"least": 4}})) == ["rain", "river"]


def test_strings_are_read_as_the_options_type():
    options = {"Words": {"least": "4", "skip": "rain, rye"}}
    assert words(Extractor(plugins=[Words], options=options)) == ["river"]
    assert words(Extractor(plugins=[Words], options={"Words": {"skip": '["rain"]'}})) == ["river", "rye"]


@attrs.frozen
class Prefixed:
    """Finds what stands behind a prefix."""

    prefix: str | None = option(default=None, help="What to look for.")

    @hookimpl
    def newsextract_findings(self, article):
        at = article.text.find(self.prefix or "rain")
        return [Finding.at(article, at, at + 2, rule="prefix")] if at >= 0 else []


@pytest.mark.parametrize(("value", "found"), [("[1", "[1"), ("{x", "{x"), ("[1]", "[1"), ("3", "3 ")])
def test_a_text_that_may_be_none_begins_as_it_likes(value, found):
    extractor = Extractor(plugins=[Prefixed], options={"Prefixed": {"prefix": value}})
    assert words(extractor, "[1] {x 3 rain") == [found]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"Word": {}}, r"no plugin is named 'Word' \(did you mean 'Words'\?\)"),
        ({"Words": {"leest": 1}}, r"option Words.leest: .*did you mean 'least'\?"),
        ({"Words": {"least": "four"}}, "option Words.least: 'four' does not fit"),
        ({"Words": {"least": 0}}, "'least' must be >= 1"),
        ({"Words": {"skip": "[1"}}, "begins like JSON but is none"),
        ({"Words": 3}, "a mapping of option names to values is wanted"),
    ],
)
def test_bad_options_say_what_is_wrong(options, message):
    with pytest.raises(OptionError, match=message):
        Extractor(plugins=[Words], options=options)


def test_an_option_needs_a_default():
    with pytest.raises(ValueError, match="needs a default"):
        option(help="Something.")


# arguments


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"plugins": ["quote"]}, r"no plugin is named 'quote' \(did you mean 'quotes'\?\)"),
        ({"plugins": "quotes"}, "a sequence is wanted"),
        ({"disable": ["quote"]}, r"did you mean 'quotes'\?"),
        ({"disable": "quotes"}, "a sequence is wanted"),
        ({"zones": "stories"}, r"did you mean 'story'\?"),
        ({"zones": ["coments"]}, r"did you mean 'comments'\?"),
        ({"on_error": "ignore"}, "neither 'keep' nor 'raise'"),
        ({"zones": 5}, "'story', 'all' or kinds of zone are wanted, not 5"),
        ({"zones": []}, "no kind of zone is named"),
        ({"disable": None}, "a sequence is wanted, not None"),
        ({"plugins": Words}, "a sequence is wanted"),
        ({"options": [1]}, "a mapping of plugin names"),
        ({"max_length": "5"}, "a number of characters is wanted"),
    ],
)
def test_bad_arguments_say_what_is_wrong(arguments, message):
    with pytest.raises(OptionError, match=message):
        Extractor(**arguments)


@pytest.mark.parametrize(
    ("text", "context", "message"),
    [
        (b"bytes", {}, "text: a str is wanted, not bytes: decode it first"),
        (None, {}, "text: a str is wanted, not NoneType"),
        ("x", {"published": "9 April"}, "published: '9 April' is no day in ISO 8601, such as 2024-04-09"),
        ("x", {"published": 20240409}, "published: a date or ISO 8601 text is wanted, not int"),
        ("x", {"id": 7}, "id: a str is wanted, not int"),
        ("x", {"authors": [7]}, "authors: names are wanted"),
        ("x", {"authors": 7}, "authors: names are wanted"),
    ],
)
def test_bad_input_says_what_is_wrong(text, context, message):
    with pytest.raises(InputError, match=message):
        Extractor(plugins=[Words]).extract(text, **context)


@pytest.mark.parametrize(
    "published",
    ["2024-04-09", "2024-04-09T23:30:00-05:00", dt.date(2024, 4, 9), dt.datetime(2024, 4, 9, 23, tzinfo=dt.UTC)],
)
def test_the_callers_date_is_kept_as_it_stands(published):
    assert Extractor(plugins=[Words]).extract("x", published=published).published == dt.date(2024, 4, 9)


def test_a_limit_on_length():
    extractor = Extractor(plugins=[Words], max_length=3)
    assert extractor.extract("ray").text == "ray"
    with pytest.raises(TextTooLongError, match="4 characters, over the limit of 3"):
        extractor.extract("rain")


def test_the_context_is_kept():
    article = newsextract.extract("x", id="1", url="u", title="t", publisher="p", authors=["a", "b"], language="en")
    assert (article.id, article.url, article.title, article.publisher) == ("1", "u", "t", "p")
    assert (article.authors, article.language) == (("a", "b"), "en")


# stages


def recorder(name, seen):
    """A plugin class whose every stage notes what it sees and finds one thing."""
    span = (0, 4)

    class Recorder:
        @hookimpl
        def newsextract_zones(self, article):
            seen.append("zones")
            return [Zone.at(article, *span, kind="headline")]

        @hookimpl
        def newsextract_published(self, article):
            seen.append(("published", len(article.zones)))
            return Publication.at(article, *span, date=dt.date(2024, 4, 9))

        @hookimpl
        def newsextract_dates(self, article):
            seen.append(("dates", article.published))
            return [DateMention.at(article, *span, type="DATE", value="2024")]

        @hookimpl
        def newsextract_statistics(self, article):
            seen.append(("statistics", len(article.dates)))
            return [Statistic.at(article, *span, kind="count", period=0)]

        @hookimpl
        def newsextract_speakers(self, article):
            seen.append(("speakers", len(article.statistics)))
            return [Speaker.at(article, *span, name=name, kind="person")]

        @hookimpl
        def newsextract_quotes(self, article):
            seen.append(("quotes", len(article.speakers)))
            return [Quote.at(article, *span, kind="direct")]

        @hookimpl
        def newsextract_claims(self, article):
            seen.append(("claims", len(article.quotes)))
            return [Claim.at(article, *span, quote=0, statistics=(0,), dates=(0,))]

        @hookimpl
        def newsextract_findings(self, article):
            seen.append(("findings", len(article.claims)))
            return [Finding.at(article, *span)]

    return Recorder


def test_each_stage_sees_what_the_stages_before_found():
    seen = []
    article = Extractor(plugins=[recorder("Rain", seen)]).extract("Rain ahead")
    assert article.failures == ()
    assert seen == [
        "zones",
        ("published", 1),
        ("dates", dt.date(2024, 4, 9)),
        ("statistics", 1),
        ("speakers", 1),
        ("quotes", 1),
        ("claims", 1),
        ("findings", 1),
    ]
    assert article.publication.plugin == "test_extractor[Recorder]" or article.publication.plugin.endswith("[Recorder]")
    assert {f.zone for name in ("dates", "statistics", "quotes", "claims") for f in getattr(article, name)} == {
        "headline"
    }


def test_the_callers_date_wins_over_the_pages():
    seen = []
    article = Extractor(plugins=[recorder("Rain", seen)]).extract("Rain ahead", published="2020-01-01")
    assert article.published == dt.date(2020, 1, 1)
    assert article.publication is None
    assert article.modified is None


class TwoZones:
    """Marks the first four characters as comments, the rest as body."""

    @hookimpl
    def newsextract_zones(self, article):
        yield Zone.at(article, 0, 4, kind="comments")
        yield Zone.at(article, 5, len(article.text), kind="body")


class Everywhere:
    """Finds every word, each nested in the one before."""

    @hookimpl
    def newsextract_quotes(self, article):
        at = 0
        for number, word in enumerate(article.text.split(" ")):
            nested = number - 1 if number else None
            yield Quote.at(article, at, at + len(word), kind="direct", nested_in=nested)
            at += len(word) + 1


def test_findings_come_from_the_story_unless_told_otherwise():
    text = "rain in the story"
    story = Extractor(plugins=[TwoZones, Everywhere]).extract(text)
    assert [quote.text for quote in story.quotes] == ["in", "the", "story"]
    assert [quote.nested_in for quote in story.quotes] == [None, 0, 1]
    everything = Extractor(plugins=[TwoZones, Everywhere], zones="all").extract(text)
    assert [(quote.text, quote.zone) for quote in everything.quotes][:2] == [("rain", "comments"), ("in", "body")]
    comments = Extractor(plugins=[TwoZones, Everywhere], zones=["comments"]).extract(text)
    assert [quote.text for quote in comments.quotes] == ["rain"]


KEPT = Finding(0, 4, "rain")


class Keeps:
    """Returns one and the same finding for every article."""

    @hookimpl
    def newsextract_findings(self, article):
        return [KEPT]


def test_a_finding_that_a_plugin_keeps_is_not_written_on():
    known = {KEPT}
    extractor = Extractor(plugins=[Keeps, TwoZones], zones="all")
    (first,) = extractor.extract("rain in the story").findings
    assert KEPT in known
    assert KEPT.plugin == ""
    (second,) = Extractor(plugins=[Keeps]).extract("rain in the story").findings
    assert (first.zone, second.zone) == ("comments", "body")


class Sure:
    @hookimpl
    def newsextract_quotes(self, article):
        yield Speaker.at(article, 5, 7, name="second", kind="person")
        reference = SpeakerRef("second", "person", index=len(article.speakers))
        yield Quote.at(article, 5, 7, kind="direct", confidence=0.9, speaker=reference)


class Unsure:
    @hookimpl
    def newsextract_quotes(self, article):
        yield Quote.at(article, 5, 7, kind="direct", confidence=0.2)
        yield Quote.at(article, 0, 2, kind="direct", speaker=SpeakerRef("first", "person", index=len(article.speakers)))
        yield Speaker.at(article, 0, 4, name="first", kind="person")


@pytest.mark.parametrize("plugins", [[Sure, Unsure], [Unsure, Sure]])
def test_two_plugins_for_one_stage_are_both_kept_the_more_confident_first(plugins):
    article = Extractor(plugins=plugins).extract("rain in the story")
    assert [(q.text, q.confidence) for q in article.quotes] == [("ra", None), ("in", 0.9), ("in", 0.2)]
    assert [q.plugin.partition("[")[2] for q in article.quotes] == ["Unsure]", "Sure]", "Unsure]"]
    assert [s.name for s in article.speakers] == ["first", "second"]
    for quote in article.quotes[:2]:
        assert article.speakers[quote.speaker.index].name == quote.speaker.name


# failures


class Raises:
    @hookimpl
    def newsextract_findings(self, article):
        raise RuntimeError("no luck")


class RaisesLate:
    @hookimpl
    def newsextract_findings(self, article):
        yield Finding.at(article, 0, 1)
        raise RuntimeError("midway")


class Exits:
    @hookimpl
    def newsextract_findings(self, article):
        raise SystemExit(3)


class WrongType:
    @hookimpl
    def newsextract_findings(self, article):
        return ["rain"]


class NotIterable:
    @hookimpl
    def newsextract_findings(self, article):
        return 3


class Outside:
    @hookimpl
    def newsextract_findings(self, article):
        yield Finding(2, 99, "in")


class OtherText:
    @hookimpl
    def newsextract_findings(self, article):
        yield Finding(0, 4, "snow")


class EmptySpan:
    @hookimpl
    def newsextract_findings(self, article):
        yield Finding(2, 2, "")


class NestedOutside:
    @hookimpl
    def newsextract_quotes(self, article):
        yield Quote.at(article, 0, 4, kind="direct", cue=Span(90, 95, "said"))


class NoSuchIndex:
    @hookimpl
    def newsextract_claims(self, article):
        yield Claim.at(article, 0, 4, quote=5)


class NoConfidence:
    @hookimpl
    def newsextract_dates(self, article):
        yield DateMention.at(article, 0, 4, type="DATE", value="x", confidence="high")
        yield DateMention.at(article, 0, 4, type="DATE", value="x", confidence="low")


class NoSuchType:
    @hookimpl
    def newsextract_dates(self, article):
        yield DateMention.at(article, 0, 4, type="EPOCH", value="x")


class NoSuchZone:
    @hookimpl
    def newsextract_zones(self, article):
        yield Zone.at(article, 0, 4, kind="sidebar")


class NoTuple:
    @hookimpl
    def newsextract_quotes(self, article):
        yield Quote.at(article, 0, 4, kind="direct", parts=[Span(0, 4, "rain")])


class NoDay:
    @hookimpl
    def newsextract_published(self, article):
        return Publication.at(article, 0, 4, date="2024-04-09")


@attrs.frozen
class Pair(Finding):
    either: str | Span = attrs.field(kw_only=True)
    both: list[Span] = attrs.field(factory=list, kw_only=True)


class PairOutside:
    @hookimpl
    def newsextract_findings(self, article):
        yield Pair.at(article, 0, 4, either="x", both=[Span(0, 4, "rain"), Span(0, 9999, "zzz")])


class OverlappingZones:
    @hookimpl
    def newsextract_zones(self, article):
        yield Zone.at(article, 0, 4)
        yield Zone.at(article, 2, 6)


FAILING = {
    Raises: "RuntimeError: no luck",
    RaisesLate: "RuntimeError: midway",
    Exits: "SystemExit: 3",
    WrongType: "result 0 is str: Finding is wanted",
    NotIterable: "'int' object is not iterable",
    Outside: "outside the text's 0:20",
    OtherText: "has text 'snow', but 0:4 is 'rain'",
    EmptySpan: "is empty, at 2",
    NestedOutside: "span 90:95, outside the text's 0:20",
    NoSuchIndex: "quote is 5, there are 0 to point to",
    OverlappingZones: "zones 0:4 and 2:6 overlap",
    NoConfidence: "confidence is 'high': None or a number from 0 to 1 is wanted",
    NoSuchType: "type is 'EPOCH': one of DATE, DURATION, SET, TIME is wanted",
    NoSuchZone: "kind is 'sidebar': one of body, byline",
    NoTuple: "parts is [Span(start=0, end=4, text='rain')]: tuple is wanted",
    NoDay: "date is '2024-04-09': date is wanted",
    PairOutside: "span 0:9999, outside the text's 0:20",
}


@pytest.mark.parametrize("plugin", FAILING, ids=lambda plugin: plugin.__name__)
def test_a_failing_plugin_costs_nobody_elses_findings(plugin):
    for plugins in ([plugin, Words], [Words, plugin]):
        article = Extractor(plugins=plugins).extract("rain or river or rye")
        assert [finding.text for finding in article.findings] == ["rain", "river", "rye"]
        (failure,) = article.failures
        assert failure.plugin.endswith(f"[{plugin.__name__}]")
        assert failure.hook in HOOKS
        assert FAILING[plugin] in failure.error


@pytest.mark.parametrize("plugin", FAILING, ids=lambda plugin: plugin.__name__)
def test_a_failure_is_raised_on_demand(plugin):
    extractor = Extractor(plugins=[plugin, Words], on_error="raise")
    with pytest.raises(PluginError) as caught:
        extractor.extract("rain or river or rye")
    assert caught.value.plugin.endswith(f"[{plugin.__name__}]")
    assert FAILING[plugin] in caught.value.error


# formats


class Format:
    suffixes = ()

    def __init__(self, name):
        self.name = name

    def write(self, articles, stream):
        stream.writelines(article.text for article in articles)


class Formats:
    @hookimpl
    def newsextract_writers(self):
        return [Format("haiku")]


class TakenFormat:
    @hookimpl
    def newsextract_writers(self):
        return [Format("limerick"), Format("json")]


class BrokenFormat:
    @hookimpl
    def newsextract_writers(self):
        raise RuntimeError("no ink")


@pytest.mark.parametrize(
    ("plugin", "message"),
    [(TakenFormat, "the format name 'json' is taken: rename it"), (BrokenFormat, "RuntimeError: no ink")],
)
def test_a_failing_format_costs_no_other(plugin, message):
    with pytest.warns(PluginWarning, match=message):
        extractor = Extractor(plugins=[plugin, Formats])
    assert {"text", "json", "jsonl", "csv", "haiku"} <= set(extractor.writers)
    (failure,) = extractor.extract("rain").failures
    assert failure.plugin.endswith(f"[{plugin.__name__}]")
    assert failure.hook == "newsextract_writers"
    assert failure.error.startswith(message)
    with pytest.raises(PluginError, match=message):
        Extractor(plugins=[plugin, Formats], on_error="raise").writers  # noqa: B018


# batches


def test_a_batch_goes_on_and_the_failure_is_in_its_output():
    items = [
        "rain",
        7,
        {"text": "river", "id": "2", "extra": 1},
        {"body": "x"},
        {"text": "rye", "published": "soon"},
        Document("", source="bad.txt", error="not UTF-8 at byte 3"),
        Document("rust", id="d"),
        None,
    ]
    articles = list(Extractor(plugins=[Words]).pipe(items))
    assert [[f.text for f in a.findings] for a in articles] == [["rain"], [], ["river"], [], ["rye"], [], ["rust"], []]
    failures = [[(f.plugin, f.hook) for f in a.failures] for a in articles]
    bad = [("newsextract", "input")]
    assert failures == [[], bad, [], bad, bad, bad, [], bad]
    assert "not UTF-8 at byte 3" in articles[5].failures[0].error
    assert articles[5].id == "bad.txt"
    assert "it has body" in articles[3].failures[0].error


def test_a_batch_raises_on_demand_and_is_lazy():
    articles = Extractor(plugins=[Words], on_error="raise").pipe(iter(["rain", 7]))
    assert next(articles).findings[0].text == "rain"
    with pytest.raises(InputError):
        next(articles)


@pytest.mark.parametrize("items", ["rain", {"text": "rain"}, Document("rain")])
def test_a_batch_of_one_thing_is_refused(items):
    with pytest.raises(InputError, match="many are wanted"):
        Extractor(plugins=[Words]).pipe(items)


def test_a_batch_says_what_an_item_lacks():
    (article,) = Extractor(plugins=[Words]).pipe([{"text": None}])
    assert "it is null" in article.failures[0].error
    (article,) = Extractor(plugins=[Words]).pipe([{"text": "rain", "published": ""}])
    assert (article.published, article.failures) == (None, ())


def test_one_extractor_serves_many_threads():
    extractor = Extractor()
    text = "“It will rain,” said Ana Ruiz, the mayor. Exports rose 4% in 2023."
    expected = extractor.extract(text)
    results = []
    threads = [
        threading.Thread(target=lambda: results.extend(extractor.extract(text) for _ in range(5))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 20


def test_an_extractor_is_not_pickled_but_articles_are():
    extractor = Extractor(plugins=[Words])
    with pytest.raises(TypeError, match="make one in each process"):
        pickle.dumps(extractor)
    article = extractor.extract("rain")
    assert pickle.loads(pickle.dumps(article)) == article


def test_public_names_are_sorted_and_there():
    assert newsextract.__all__ == sorted(newsextract.__all__)
    assert all(hasattr(newsextract, name) for name in newsextract.__all__)
    assert isinstance(newsextract.extract("x"), Article)
