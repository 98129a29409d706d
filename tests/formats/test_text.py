from __future__ import annotations

import io
import json
import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Failure, Finding, ForeignFinding, Quote, Role, Span, Speaker
from newsextract.formats.terminal.page import Page, columns_of
from newsextract.formats.terminal.writer import TextWriter

PAGE = """\
══ port.txt ════════════════════════════════════════════════════════════════════
Harbour fees to rise
The Elsa Herald · Bo Lind · https://news.example/port
Published Mon 3 May 2021 · read from the dateline “3 May 2021”
Left out: comments (--zones all reads them)

Quotes  4
  1. “Fees will go up by 4.5% next year”
     — Ines Calvo, Port Minister [told] · direct · to reporters
  2. “No ship is exempt.”
     — Ines Calvo, Port Minister · direct · speaker carried on (continued)
  3. revenue had reached $240.1 million, up from last year
     — Ines Calvo, Port Minister (“She”) [said] · indirect · via the Tidewater
       Agency
  4. “=cmd() is what I think …
     — speaker unknown (no name near) · direct · cut off · in the comments
  In quotation marks, but nobody's speech: “golden gate”

Numbers  3
  4.5%               Fees · an increase · next year (2022)
  $240.1 million     revenue · after an increase · with 4.5%
  Tens of thousands  20,000 or more containers · Tens of thousands of containers
                     pass the…

Dates  4
  next year  2022
  Monday     Mon 3 May 2021
  last year  2020
  each week  every week

People and roles  2
  Ines Calvo — acting Port Minister (Ministry of Ports, EL) · also: Calvo
  Tidewater Agency — organisation

Claims to check  2
  0.82  Fees will go up by 4.5% next year
        — Ines Calvo, Port Minister · predicted · said on 3 May 2021 · number,
          date
  0.40  No ship is exempt
        — the article · denied

Other findings  1
  Vessel: ship · flag unknown

Failures  1
  acme[tides], newsextract_claims: ValueError: neap
"""


def written(*articles, **page):
    stream = io.StringIO()
    TextWriter(page=Page(**page)).write(iter(articles), stream)
    return stream.getvalue()


def test_the_page(article):
    assert written(article) == PAGE


def test_colours_change_nothing_else(article):
    coloured = written(article, colour=True)
    assert coloured != PAGE
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == PAGE


@pytest.mark.parametrize("width", [40, 66, 100])
def test_no_line_is_wider_than_the_page(article, width):
    assert max(map(columns_of, written(article, width=width).splitlines())) <= width


def test_plain_ascii(article):
    plain = written(article, encoding="ascii")
    assert plain.isascii()
    assert '"No ship is exempt."\n     -- Ines Calvo, Port Minister | direct' in plain


def test_articles_are_set_apart_and_written_as_they_come():
    stream = io.StringIO()

    def articles():
        yield Article("x", id="one")
        assert "Nothing found." in stream.getvalue()
        yield Article("y", id="two")

    TextWriter(page=Page()).write(articles(), stream)
    assert stream.getvalue().count("\n\n\n══ two ═") == 1


def test_a_file_that_was_not_read_says_only_that():
    failed = Article("", id="x.txt", failures=(Failure("newsextract", "input", "x.txt: not UTF-8"),))
    assert written(failed).split("\n")[1:] == ["", "Failures  1", "  x.txt: not UTF-8", ""]


def test_an_unknown_date_is_said():
    assert "\nPublished: unknown (--published sets it)\n" in written(Article("x"))


def test_an_attribution_inside_a_quote_is_marked_and_marks_are_paired(article):
    text = "“Rain,” she said, “and hail.” He saw “a flood"
    bare = Article(text)
    parts = (Quote.at(bare, 1, 6, kind="direct"), Quote.at(bare, 19, 28, kind="direct"))
    quotes = (
        Quote.at(bare, 1, 28, kind="direct", parts=parts, confidence=0.61),
        Quote.at(bare, 33, 45, kind="mixed"),
        Quote.at(bare, 20, 29, kind="mixed"),
    )
    lines = written(attrs.evolve(bare, quotes=quotes)).split("\n")
    assert lines[4] == "  1. “Rain, […] and hail.”"
    assert lines[5] == "     — speaker unknown · direct · its rule is right in 61% of cases"
    assert lines[6] == "  2. saw “a flood”"
    assert lines[8] == "  3. “nd hail.”"


def test_a_bare_title_is_not_repeated():
    def role(title, **fields):
        return Role(0, 1, "M", title=title, **fields)

    roles = (role("Minister"), role("minister", country="EL"), role("Envoy"), role("Minister", status="former"))
    speaker = Speaker(0, 1, "M", name="M", kind="person", roles=roles)
    page = written(Article("M", speakers=(speaker,)))
    assert "  M — minister (EL); Envoy; former Minister\n" in page


def test_findings_of_a_plugin_that_is_not_here():
    finding = ForeignFinding(0, 1, "x", finding_type="acme:Tide", fields='{"height": 3, "port": null}')
    assert "  Tide: x · height 3\n" in written(Article("x", findings=(finding, Finding(0, 1, "x"))))


@attrs.frozen
class Part(Span):
    size: Decimal = attrs.field(kw_only=True)

    def __str__(self):
        return f"{self.text} of {self.size}"


@attrs.frozen
class Fleet(Finding):
    parts: tuple[Part, ...] = attrs.field(default=(), kw_only=True)
    home_port: Span | None = attrs.field(default=None, kw_only=True)
    complete: bool = attrs.field(default=True, kw_only=True)
    note: str | None = attrs.field(default=None, kw_only=True)


def test_own_fields_are_shown_in_words():
    text = "ship boat Elsa"
    parts = (Part(0, 4, "ship", size=Decimal(3)), Part(5, 9, "boat", size=Decimal("2.50")))
    fleet = Fleet(0, 14, text, parts=parts, home_port=Span(10, 14, "Elsa"))
    shown = "parts ship of 3, boat of 2.50 · home port Elsa · complete yes"
    assert f"  Fleet: {text} · {shown}\n" in written(Article(text, findings=(fleet,)), width=100)
    fields = json.loads(Article(text, findings=(fleet,)).to_json())["findings"][0]
    own = {key: fields[key] for key in ("parts", "home_port", "complete", "note")}
    foreign = ForeignFinding(0, 14, text, finding_type="acme:Fleet", fields=json.dumps(own))
    page = written(Article(text, findings=(foreign,)), width=100)
    assert f"  Fleet: {text} · parts 3, 2.50 · home port Elsa · complete yes\n" in page


@given(st.text(), st.integers(40, 100))
def test_no_text_is_too_odd(text, width):
    article = Article(text, id=text, title=text, url=text, publisher=text, authors=(text,))
    quotes = (Quote.at(article, 0, len(text), kind="direct", blank_reason=text),)
    failures = (Failure(text, text, text),)
    page = written(attrs.evolve(article, quotes=quotes, failures=failures), width=width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", page)
    assert max(map(columns_of, page.split("\n"))) <= width
