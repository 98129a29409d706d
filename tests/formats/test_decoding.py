from __future__ import annotations

import pytest

from newsextract import FormatError
from newsextract.formats.decoding import decoded


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfWet", "Wet"),
        (b"\xef\xbb\xbf\xef\xbb\xbfWet", "\ufeffWet"),
        (b"a\r\nb\rc\n\x00", "a\r\nb\rc\n\x00"),
        ("“Œ”".encode(), "“Œ”"),
    ],
)
def test_the_text_is_what_the_file_holds(data, text):
    assert decoded(data, "x") == text


def test_the_first_bad_byte_is_named():
    with pytest.raises(FormatError) as caught:
        decoded(b"\xef\xbb\xbfone\ncaf\xe9\n\xff", "menu.txt")
    assert str(caught.value).startswith("menu.txt: not UTF-8: byte 0xe9 at offset 10 (line 2); convert it")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be"])
def test_utf_16_is_recognised_by_its_mark(codec):
    data = "\ufeffé".encode(codec) if codec == "utf-16-be" else "é".encode(codec)
    with pytest.raises(FormatError, match="not UTF-8 but UTF-16: convert it, with iconv -f UTF-16"):
        decoded(data, "x")


@pytest.mark.parametrize("data", ["é".encode("utf-32"), "\ufeffé".encode("utf-32-le"), "\ufeffé".encode("utf-32-be")])
def test_utf_32_is_told_from_utf_16(data):
    with pytest.raises(FormatError, match="not UTF-8 but UTF-32: convert it, with iconv -f UTF-32"):
        decoded(data, "x")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_what_has_no_mark_is_told_by_its_zeros(codec):
    name = codec.upper().replace("-LE", "LE").replace("-BE", "BE")
    with pytest.raises(FormatError, match=f"not UTF-8 but {name}: convert it, with iconv -f {name} -t UTF-8"):
        decoded("“The pier held,” Ana Ruiz said at 9 °C.".encode(codec), "x")
    assert decoded(b"The pier held.\x00 It\x00 is wet.\x00\x00", "x") == "The pier held.\x00 It\x00 is wet.\x00\x00"
