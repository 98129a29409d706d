"""Word lists: the format, the loader, where each list comes from."""

from __future__ import annotations

import re

import pytest

from newsextract.text.english.lists import ENGLISH, WordLists, word_lists

PLUGINS = ("claims", "quotes", "roles", "statistics.tables", "zones")
HOUSES = [ENGLISH, *(word_lists(f"newsextract_plugins.{name}") for name in PLUGINS)]
FILES = [(house, file) for house in HOUSES for file in house.files()]
IDS = [f"{house.package.rpartition('.')[2]}/{file}" for house, file in FILES]


@pytest.mark.parametrize(("house", "file"), FILES, ids=IDS)
def test_each_file_says_its_source_and_licence(house: WordLists, file: str):
    text = house.text(file)
    assert re.search(r"^# Source: .", text, re.MULTILINE)
    assert re.search(r"^# Licence: .", text, re.MULTILINE)


@pytest.mark.parametrize(("house", "file"), FILES, ids=IDS)
def test_each_list_has_entries(house: WordLists, file: str):
    assert all(section.entries for section in house.sections(file).values())


@pytest.fixture
def lists(tmp_path, monkeypatch):
    name = f"lists_of_{tmp_path.name}"  # a package of its own: imports are remembered by name
    package = tmp_path / name
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    def written(text: str) -> WordLists:
        (package / "data" / "some.txt").write_text(text, encoding="utf-8")
        return WordLists(name)

    return written


def test_words_lines_and_rows(lists):
    found = lists(
        "# A remark.\n[kin]\nmother step_mother\nmother\n\n[labels lines]\nFact check\n[verbs rows]\nsay | said |said\n"
    )
    assert found.words("some/kin") == {"mother", "step mother"}
    assert found.ordered("some/kin") == ("mother", "step mother")
    assert found.ordered("some/labels") == ("Fact check",)
    assert found.rows("some/verbs") == (("say", "said", "said"),)
    assert list(found.sections("some")) == ["kin", "labels", "verbs"]
    assert found.files() == ("some",)


def test_lists_lend_their_words(lists):
    found = lists(
        "[kin]\nmother step_mother\n[more]\n@kin !step_mother @kin^ nanny\n[numbers]\n@function_words/number !two\n"
    )
    assert found.ordered("some/more") == ("mother", "Mother", "Step mother", "nanny")
    assert found.sections("some")["more"].own == ("nanny",)
    assert "three" in found.words("some/numbers")
    assert "two" not in found.words("some/numbers")


@pytest.mark.parametrize(
    "text", ["[a]\nx\n[a]\ny\n", "x\n[a]\ny\n", "[a wards]\nx\n", "[a]\n@b\n[b]\n@a\n", "[a]\n@b x\n"]
)
def test_what_is_written_wrong_says_so(lists, text: str):
    with pytest.raises(ValueError, match=r"/data/some\.txt"):
        lists(text).sections("some")


def test_the_lists_of_a_package_are_read_once():
    assert word_lists("newsextract.text.english", "lists") is ENGLISH
    assert ENGLISH.words("places/places") is ENGLISH.words("places/places")
