"""The page to look at: what stands on it, that its marks are nested, that nothing of an article is markup."""

from __future__ import annotations

import datetime as dt
import io
import re
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsextract
from newsextract import Article, Quote, Span, SpeakerRef, Statistic
from newsextract.formats.webpage import HtmlWriter, article_html
from newsextract.formats.webpage.resources import policy, style

VOID = {"meta", "input"}


class Outline(HTMLParser):
    """Reads a page strictly: every element that is opened is closed, in order, no link inside another."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            assert "a" not in [name for name, _ in self.open], "a link inside a link"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        name, _ = self.open.pop()
        assert name == tag

    def handle_data(self, data):
        inside = [attributes.get("class", "") for _, attributes in self.open]
        if "text" in inside and self.open[-1][0] != "summary" and "sup" not in [name for name, _ in self.open]:
            self.words.append(data)


def read(html):
    outline = Outline()
    outline.feed(html)
    outline.close()
    assert outline.open == []
    return outline


def page_of(*articles):
    stream = io.StringIO()
    HtmlWriter().write(iter(articles), stream)
    return stream.getvalue()


def test_the_page_of_everything(article):
    html = page_of(article)
    outline = read(html)
    for words in (
        "Ines Calvo",
        "acting Port Minister",
        "an increase"[3:],
        "the article is published",
        "Vessel",
        "neap",
    ):
        assert words in html
    assert "".join("".join(outline.words).split()) == "".join(article.text.split())
    ids = [attributes["id"] for _, attributes in outline.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for tag, attributes in outline.elements if tag == "a"]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert [link for link in links if not link.startswith("#")] == ["https://news.example/port"]


def test_what_was_left_out_is_folded_away_unless_something_was_found_in_it(article):
    assert re.search(r"<details[^>]* open>", page_of(article))
    bare = attrs.evolve(article, quotes=(), claims=())
    assert "Comments, 2 paragraphs, left out" in page_of(bare)
    assert not re.search(r"<details[^>]* open>", page_of(bare))


def test_why_is_told_of_each_mark():
    article = Article("Sales rose 4%, Ana Ruiz said.")
    statistic = Statistic.at(
        article, 11, 13, kind="percent", rule="per-cent", confidence=0.997, trail=("per-cent", "measures:subject")
    )
    html = page_of(attrs.evolve(article, statistics=(statistic,)))
    assert "rule per-cent · right in 99% of cases · decided by measures:subject" in html


def test_a_quote_that_was_denied_is_no_quote_like_the_others():
    text = "Ruiz did not say whether the port would close."
    quote = Quote.at(
        Article(text),
        25,
        45,
        kind="indirect",
        polarity="negative",
        speaker=SpeakerRef("Ruiz", "person"),
        confidence=0.5,
    )
    html = page_of(Article(text, quotes=(quote,)))
    assert "1, not said" in html
    assert "not said: the text denies it" in html
    assert "its rule is right in 50% of cases" in html


def test_numbers_have_no_gaps_where_words_are_in_mere_scare_quotes(article):
    assert re.findall(r'aria-label="quote (\d)"', page_of(article)) == ["1", "2", "3", "4"]


def test_several_articles_have_an_index(article):
    other = Article("", id="empty.txt")
    html = page_of(article, other)
    outline = read(html)
    assert ("a", {"href": "#a2"}) in outline.elements
    assert "5 quotes, 3 numbers, 4 dates, 2 claims, 1 failure" in html
    assert "nothing found" in html


def test_no_article_is_a_page_too():
    assert "0 articles" in page_of()
    read(page_of())


def test_the_policy_lets_nothing_run_but_the_page_itself():
    rules = dict(rule.split(" ", 1) for rule in policy().split("; "))
    assert rules["default-src"] == "'none'"
    assert set(rules) == {"default-src", "style-src", "script-src", "base-uri", "form-action"}
    assert "unsafe" not in policy()


HOSTILE = "\"><script>ran=1</script><img src=x onerror=ran=1>' onclick='ran=1 \x00\x1b[31m\u202ex"


def test_nothing_of_an_article_is_markup(article):
    span = Span(0, 3, HOSTILE)
    hostile = attrs.evolve(
        article, id=HOSTILE, title=HOSTILE, url=f"javascript:{HOSTILE}", publisher=HOSTILE, authors=(HOSTILE,),
        language=HOSTILE,
        quotes=tuple(attrs.evolve(q, blank_reason=HOSTILE, rule=HOSTILE, via=span, cue=span) for q in article.quotes),
        speakers=tuple(attrs.evolve(s, name=HOSTILE, aliases=(HOSTILE,)) for s in article.speakers),
        statistics=tuple(attrs.evolve(s, unit=HOSTILE, per=HOSTILE, entity=span) for s in article.statistics),
        dates=tuple(attrs.evolve(d, value=HOSTILE) for d in article.dates),
        claims=tuple(attrs.evolve(c, reasons=(HOSTILE,)) for c in article.claims),
        findings=tuple(attrs.evolve(f, flag=HOSTILE) for f in article.findings),
        failures=tuple(attrs.evolve(f, error=HOSTILE) for f in article.failures),
    )  # fmt: skip
    html = page_of(hostile)
    outline = read(html)
    assert [tag for tag, _ in outline.elements].count("script") == 1
    assert not [tag for tag, _ in outline.elements if tag in ("img", "iframe", "object", "link", "base", "form")]
    allowed = {"class", "id", "href", "title", "data-to", "dir", "lang", "open", "datetime", "aria-label", "scope",
               "tabindex", "role", "rel", "type", "checked", "charset", "name", "content", "http-equiv"}  # fmt: skip
    assert {name for _, attributes in outline.elements for name in attributes} <= allowed
    assert all(attributes["href"].startswith("#") for tag, attributes in outline.elements if tag == "a")
    assert not set("\x00\x1b\u202e") & set(html)


@given(st.text(alphabet=st.sampled_from("a<&\"' .\n“”\u202e\x00"), max_size=60), st.data())
def test_overlapping_marks_are_nested_and_lose_no_word(text, data):
    article = Article(text)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = [sorted(pair) for pair in data.draw(st.lists(ends, max_size=20))]
    halves = spans[: len(spans) // 2], spans[len(spans) // 2 :]
    quotes = tuple(Quote.at(article, start, end, kind="mixed") for start, end in halves[0])
    numbers = tuple(Statistic.at(article, start, end, kind="count") for start, end in halves[1])
    outline = read(article_html(attrs.evolve(article, quotes=quotes, statistics=numbers)))
    shown = "".join(outline.words).replace("\ufffd", "")
    if text.strip():
        assert "".join(shown.split()) == "".join(re.sub("[\u202e\x00]", "", text).split())


def test_many_marks_inside_each_other_cost_no_more_than_their_number():
    text = "a" * 2000
    article = Article(text)
    quotes = tuple(Quote.at(article, index, 2000 - index, kind="mixed") for index in range(900))
    html = page_of(attrs.evolve(article, quotes=quotes))
    read(html)
    assert len(html) < 2_000_000


def test_a_notebook_shows_the_article_without_script(article):
    html = article._repr_html_()
    read(html)
    assert "<script" not in html
    assert "Ines Calvo" in html
    other = attrs.evolve(article, id="another")._repr_html_()
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert ids.isdisjoint(re.findall(r' id="([^"]+)"', other))


def test_nbconvert_shows_it(article, tmp_path):
    nbconvert = pytest.importorskip("nbconvert", reason="needs nbconvert")
    from nbformat import v4

    output = v4.new_output(
        "execute_result", {"text/html": article._repr_html_(), "text/plain": repr(article)}, execution_count=1
    )
    notebook = v4.new_notebook(cells=[v4.new_code_cell("article", outputs=[output], execution_count=1)])
    notebook.metadata["language_info"] = {"name": "python", "pygments_lexer": "python"}
    shown, _ = nbconvert.HTMLExporter().from_notebook_node(notebook)
    # It writes attributes in another order.
    assert style() in shown
    ids = re.findall(r' id="([^"]+)"', article._repr_html_())
    assert all(f'id="{name}"' in shown for name in ids)
    assert "q s1 direct" in shown


def test_the_page_of_a_day_that_is_known():
    article = newsextract.extract("It rained in Porto on Monday.", published=dt.date(2024, 4, 10))
    html = page_of(article)
    assert '<time datetime="2024-04-08">Mon 8 April 2024</time>' in html
    assert '<time datetime="2024-04-10">Wed 10 April 2024</time> the article is published' in html
