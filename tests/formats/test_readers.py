from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Document, ReadOptions
from newsextract.formats import builtin_readers
from newsextract.formats.json import JsonReader
from newsextract.formats.jsonl import JsonLinesReader
from newsextract.formats.text import TextReader

OPTIONS = ReadOptions()


def read(reader, data, options=OPTIONS):
    return list(reader.read(io.BytesIO(data), "in", options))


def test_text_is_one_document_as_it_stands():
    assert read(TextReader(), b"One.\r\n\r\nTwo.") == [Document("One.\r\n\r\nTwo.", id="in", source="in")]
    assert read(TextReader(), b"") == [Document("", id="in", source="in")]


def test_a_record_gives_everything_it_has():
    record = {
        "id": 7, "text": "Wet.", "published": "2021-05-03", "url": "u", "title": "t", "publisher": "p",
        "authors": ["A", "B"], "language": "en", "other": 1,
    }  # fmt: skip
    [document] = read(JsonReader(), json.dumps(record).encode())
    assert document == Document(
        "Wet.", id="7", published="2021-05-03", url="u", title="t", publisher="p", authors=["A", "B"], language="en",
        source="in",
    )  # fmt: skip


def test_an_array_names_its_records_by_their_place():
    documents = read(JsonReader(), b'["One.", {"text": "Two.", "id": ""}, {"text": "Three.", "id": "x"}]')
    assert [(document.text, document.id, document.source) for document in documents] == [
        ("One.", "in[0]", "in[0]"),
        ("Two.", "in[1]", "in[1]"),
        ("Three.", "x", "in[2]"),
    ]


def test_fields_can_be_renamed_and_nested():
    options = ReadOptions(text_field="article.body", id_field="key", date_field="meta.day")
    record = {"key": "k", "article": {"body": "Wet."}, "meta": {"day": "2021-05-03"}, "id": "no", "text": "no"}
    [document] = read(JsonReader(), json.dumps(record).encode(), options)
    assert (document.text, document.id, document.published) == ("Wet.", "k", "2021-05-03")
    [document] = read(JsonReader(), b'{"article.body": "Flat."}', options)
    assert document.text == "Flat."


@pytest.mark.parametrize(
    ("record", "error"),
    [
        ({"body": "x", "head": "y"}, "the field 'text' is missing, of: 'body', 'head' (--text-field names it)"),
        ({}, "the field 'text' is missing, of: none (--text-field names it)"),
        ({"text": None}, "the field 'text' is null, of: 'text' (--text-field names it)"),
        ({"text": 5}, "the field 'text' is a number, text is wanted"),
        ({"text": ["x"]}, "the field 'text' is a list, text is wanted"),
        ([1], "the record is a list, an object or a text is wanted"),
        (None, "the record is null, an object or a text is wanted"),
        (True, "the record is true or false, an object or a text is wanted"),
    ],
)
def test_a_record_without_text_says_why(record, error):
    [document] = read(JsonLinesReader(), json.dumps(record).encode())
    assert document == Document("", id="in:1", source="in:1", error=error)


def test_lines_are_read_one_by_one_and_a_bad_one_costs_no_other():
    data = b'\xef\xbb\xbf{"text": "One."}\r\n\n  \n{"text": "Two.\n{"text": "\xff"}\n"Three."'
    documents = read(JsonLinesReader(), data)
    assert [(document.id, document.text) for document in documents] == [
        ("in:1", "One."), ("in:4", ""), ("in:5", ""), ("in:6", "Three."),
    ]  # fmt: skip
    assert documents[1].error == "not JSON: Unterminated string starting at (column 10)"
    assert documents[2].error.startswith("not UTF-8: byte 0xff at offset 10; convert it")


def test_lines_are_handed_on_as_they_come():
    def lines():
        yield b'"One."\n'
        raise AssertionError("read ahead")

    documents = JsonLinesReader().read(lines(), "in", OPTIONS)
    assert next(documents).text == "One."


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b'{"text":\n oops}', "not JSON: Expecting value (line 2, column 2)"),
        (b"", "not JSON: Expecting value (line 1, column 1)"),
        (b"[" * 100_000, "JSON that is nested too deeply"),
        (b"9" * 5_000, "JSON that can't be read: Exceeds the limit (4300 digits) for integer string conversion"),
        (b"\xff", "not UTF-8: byte 0xff at offset 0 (line 1)"),
    ],
)
def test_bad_json_is_one_document_with_the_reason(data, error):
    [document] = read(JsonReader(), data)
    assert document.text == ""
    assert document.error.startswith(error)


def test_escaped_lone_surrogates_are_text():
    assert read(JsonReader(), rb'{"text": "\ud800"}')[0].text == "\ud800"


@given(st.binary(max_size=60))
def test_no_bytes_are_too_odd(data):
    for reader in builtin_readers():
        for document in read(reader, data):
            assert isinstance(document.text, str)
            assert document.source.startswith("in")
            assert document.error is None or document.text == ""


@given(st.lists(st.text()))
def test_json_and_json_lines_give_back_what_was_written(texts):
    array = json.dumps([{"text": text} for text in texts]).encode()
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    assert [document.text for document in read(JsonReader(), array)] == texts
    assert [document.text for document in read(JsonLinesReader(), lines)] == texts
