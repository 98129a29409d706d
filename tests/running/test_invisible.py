"""Invisible characters: read past, and kept in the findings' text."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Extractor, Finding, PluginError, Quote, Span, Speaker, SpeakerRef, hookimpl
from newsextract.running.invisible import visible


class Rain:
    """Finds “rain” as a speaker whose quote is the rest."""

    @hookimpl
    def newsextract_quotes(self, article):
        at = article.text.index("rain")
        yield Speaker.at(article, at, at + 4, name="rain", kind="person")
        mention = Span.of(article.text, at, at + 4)
        yield Quote.at(
            article, 0, at or 1, kind="direct", parts=(mention,), speaker=SpeakerRef("rain", "person", mention=mention)
        )

    @hookimpl
    def newsextract_findings(self, article):
        yield Finding.at(article, 0, len(article.text))


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200e", "\u202e", "\u2060", "\ufeff", "\u200d"])
@pytest.mark.parametrize("text", ["{}the ra{}in{}{} falls", "the {}rain{} falls{}", "the rain falls{}"])
def test_words_are_read_past_invisible_characters(mark, text):
    text = text.replace("{}", mark)
    article = Extractor(plugins=[Rain]).extract(text)
    assert article.text == text
    assert article.layout.text == text
    (quote,) = article.quotes
    for span in (article.speakers[0], quote.parts[0], quote.speaker.mention):
        assert span.text == text[span.start : span.end]
        assert span.text.replace(mark, "") == "rain"
        assert not span.text.startswith(mark)
        assert not span.text.endswith(mark)


def test_odd_spaces_are_read_as_plain_ones_and_kept_in_the_finding():
    article = Extractor(plugins=[Rain]).extract("the\u00a0rain\u2009falls")
    assert article.findings[0].text == "the\u00a0rain\u2009falls"
    assert article.speakers[0].text == "rain"


@attrs.frozen
class Ranked(Finding):
    ranks: tuple[float | str, ...] = attrs.field(kw_only=True)
    best: object = attrs.field(kw_only=True)


class Ranks:
    @hookimpl
    def newsextract_findings(self, article):
        yield Ranked.at(article, 0, 4, ranks=(1.5, "a"), best=Span.of(article.text, 0, 2))


def test_fields_of_other_types_are_left_alone():
    (finding,) = Extractor(plugins=[Ranks]).extract("r\u00adain").findings
    assert finding == Ranked(0, 5, "r\u00adain", ranks=(1.5, "a"), best=Span(0, 3, "r\u00ada"), plugin=finding.plugin)


def _is_clean(_instance, _attribute, text):
    if "\u00ad" in text:
        raise ValueError("a soft hyphen")


@attrs.frozen
class Picky(Finding):
    _where: Span = attrs.field(kw_only=True)
    words: str = attrs.field(default="", kw_only=True, validator=_is_clean)
    either: str | Span | list[Span] = attrs.field(default="", kw_only=True)


class PickyPlugin:
    @hookimpl
    def newsextract_findings(self, article):
        words = Span.of(article.text, 4, 8)
        yield Picky.at(article, 4, 8, where=words, either=words)
        yield Picky.at(article, 4, 8, where=words, either=[words])


def test_spans_in_any_field_of_anothers_type_are_moved():
    for finding in Extractor(plugins=[PickyPlugin]).extract("the\u00a0\u00adra\u00adin falls").findings:
        assert finding._where == Span(5, 10, "ra\u00adin")
        assert finding.either in (finding._where, [finding._where])


@attrs.frozen
class Refusing(Finding):
    text: str = attrs.field(validator=_is_clean)


class RefusingPlugin:
    @hookimpl
    def newsextract_findings(self, article):
        yield Refusing.at(article, 0, 4)


def test_a_type_that_refuses_the_text_as_given_costs_no_other_finding():
    article = Extractor(plugins=[RefusingPlugin, Ranks]).extract("r\u00adain")
    assert [type(finding) for finding in article.findings] == [Ranked]
    assert [failure.error for failure in article.failures] == ["ValueError: a soft hyphen"]
    with pytest.raises(PluginError, match="a soft hyphen"):
        Extractor(plugins=[RefusingPlugin], on_error="raise").extract("r\u00adain")


def test_text_without_them_is_not_copied():
    assert visible("plain") is None
    assert visible("“curly”") is None


@given(st.text(alphabet="ab \n\u00a0\u00ad\u200b\ufeff“", max_size=40))
def test_the_offsets_lead_back(text):
    shown, offsets = visible(text) or (text, range(len(text)))
    assert len(shown) == len(offsets)
    assert [" " if text[offset] == "\u00a0" else text[offset] for offset in offsets] == list(shown)
    assert list(offsets) == sorted(set(offsets))
    assert not set(shown) & set("\u00a0\u00ad\u200b\ufeff")
    left_out = set(range(len(text))) - set(offsets)
    assert all(text[offset] in " \u00a0\u00ad\u200b\ufeff" for offset in left_out)
    assert shown.split() == text.translate(dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))).split()


def test_spaces_are_folded_inside_a_line_and_kept_before_it():
    assert visible("one  two\u00a0 three\n    four")[0] == "one two three\n    four"


def test_nothing_but_invisible_characters():
    article = Extractor().extract("\u200b\ufeff")
    assert article.failures == ()
    assert article.quotes == ()
