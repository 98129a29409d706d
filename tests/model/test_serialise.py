"""Articles to JSON and back, and the schema."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import attrs
import jsonschema
import pytest

from newsextract import Article, Extractor, Finding, ForeignFinding, FormatError, Span, Statistic, hookimpl, json_schema

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@attrs.frozen
class Poll(Finding):
    share: Decimal = attrs.field(kw_only=True)
    party: Span = attrs.field(kw_only=True)


class Polls:
    @hookimpl
    def newsextract_findings(self, article):
        yield Poll.at(article, 0, 4, share=Decimal("38.0"), party=Span.of(article.text, 5, 7))


@pytest.fixture(scope="module")
def validator():
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_articles_fit_the_schema(path, validator):
    article = Extractor(zones="all").extract(path.read_text("utf-8"), published="2024-04-09")
    validator.validate(json.loads(article.to_json()))
    assert Article.from_json(article.to_json(indent=2)) == article


def test_the_schema_refuses_what_is_no_article(validator):
    article = Extractor(plugins=[Polls]).extract("rain in May").to_dict()
    article["failures"] = [{"plugin": 1}]
    assert not validator.is_valid(article)


def test_own_finding_types_come_back_as_themselves():
    article = Extractor(plugins=[Polls]).extract("rain in May")
    assert article.to_dict()["findings"][0]["share"] == "38.0"
    again = Article.from_json(article.to_json())
    assert again == article
    assert type(again.findings[0]) is Poll


def test_finding_types_that_are_not_installed_are_kept_whole():
    data = Extractor(plugins=[Polls]).extract("rain in May").to_dict()
    data["findings"][0]["finding_type"] = "elsewhere:Poll"
    article = Article.from_dict(data)
    (finding,) = article.findings
    assert isinstance(finding, ForeignFinding)
    assert finding.text == "rain"
    assert json.loads(finding.fields)["share"] == "38.0"
    assert article.to_dict() == data
    assert Article.from_json(article.to_json()) == article


@pytest.mark.parametrize("text", ["", "\ud800 alone", "\x00", "“\u2028”", "İ", "\U0001f600"])
def test_any_text_survives_json(text):
    article = Extractor(plugins=[Polls]).extract("rain in " + text)
    assert Article.from_json(article.to_json()) == article
    assert Article.from_json(article.to_json(indent=1)) == article


@pytest.mark.parametrize("value", ["0.0000001", "100000", "1" + "0" * 5000, "-2.50"])
def test_decimals_are_exact_and_plain(value):
    article = Article("x", statistics=(Statistic(0, 1, "x", kind="count", value=Decimal(value)),))
    assert article.to_dict()["statistics"][0]["value"] == value
    assert Article.from_json(article.to_json()) == article


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "an object is wanted, not list"),
        ("{}", "it has no text"),
        ('{"text": "x", "schema_version": 99}', "schema version 99"),
        ('{"text": "x", "dates": [{"start": 0}]}', r"article, dates: .*`\$\[0\]`"),
        ('{"text": "x", "published": "soon"}', "article, published"),
        ('{"text": "x", "findings": null}', "an array is wanted, not NoneType"),
        ('{"text": "x", "findings": [{"finding_type": 5}]}', "finding_type and plugin are wanted as strings"),
        (
            '{"text": "x", "zones": [{"start": -5, "end": 99, "text": "q", "kind": "body"}]}',
            "article, zones: number 0 has span -5:99, outside the text's 0:1",
        ),
        (None, "it is no JSON"),
        ('{"text": "x", "findings": [3]}', "an object is wanted, not int"),
        ('{"text": "x", "findings": [{"start": "a"}]}', "article, findings"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(data, message):
    with pytest.raises(FormatError, match=message):
        Article.from_json(data)


def test_keys_of_later_releases_are_passed_over():
    article = Extractor(plugins=[Polls]).extract("rain in May")
    data = article.to_dict() | {"later": 1}
    data["findings"][0]["later"] = 1
    assert Article.from_dict(data) == article
