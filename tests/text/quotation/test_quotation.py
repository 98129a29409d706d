"""Quotations, grouped by what is hard about them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.text.quotation import Quotation, quotations


def lines(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def read(text: str) -> list[Quotation]:
    return quotations(text, lines(text))


def quoted(text: str) -> list[str]:
    """Everything in marks, nested quotations too, marks included."""
    return [text[one.start : one.end] for one in read(text)]


def contents(text: str) -> list[str]:
    return [text[one.inner_start : one.inner_end] for one in read(text)]


class TestMarks:
    @pytest.mark.parametrize(
        "mark",
        [
            "“”", '""', "„“", "„”", "‟”", "”“", "””", "““", '“"', '"”', "«»", "»«", "‹›", "''", "＂＂", "〝〞", "❝❞",
            ("``", "''"), ("''", "''"), ("‘‘", "’’"), ("’’", "’’"), ("&quot;", "&quot;"), ("&ldquo;", "&rdquo;"),
            ("&#8220;", "&#8221;"), ('\\"', '\\"'), "‘’", "‚‘", "`'", "`´", ("&lsquo;", "&rsquo;"), ('""', '""'),
        ],
    )  # fmt: skip
    def test_pair(self, mark: tuple[str, str]) -> None:
        opening, closing = mark
        text = f"The mayor said: {opening}The bridge won’t open in May,{closing} and left."
        assert [one.rstrip("\\") for one in contents(text)] == ["The bridge won’t open in May,"]

    @pytest.mark.parametrize(
        ("text", "style"),
        [("“Yes,” he said.", "double"), ("‘Yes,’ he said.", "single"), ("« Oui », dit-il.", "guillemet")],
    )
    def test_style(self, text: str, style: str) -> None:
        assert [one.style for one in read(text)] == [style]

    def test_mixed_in_one_quotation_and_from_one_to_the_next(self) -> None:
        text = 'He called it “a bad plan" and then "a worse one”. "It will fail," he said. “Soon.”'
        assert quoted(text) == ['“a bad plan"', '"a worse one”', '"It will fail,"', "“Soon.”"]

    def test_french_spacing_belongs_to_the_marks(self) -> None:
        assert contents("Elle a dit : «\xa0Nous partons demain\xa0», puis « jamais ».") == [
            "Nous partons demain",
            "jamais",
        ]

    def test_spaces_inside(self) -> None:
        assert contents('A "long defeat on the coast " would follow, " growth of 7% " too.') == [
            "long defeat on the coast",
            "growth of 7%",
        ]

    def test_particles_follow_the_mark_in_korean(self) -> None:
        assert quoted("그는 ‘작은 원’이라고 말했고 ‘큰 원’은 없다고 했다.") == ["‘작은 원’", "‘큰 원’"]

    @pytest.mark.parametrize("invisible", ["\u200b", "\u00ad", "\ufeff", "\u202a", "\u2060"])
    def test_invisible_characters_beside_marks(self, invisible: str) -> None:
        text = f"He said {invisible}“{invisible}Go home,{invisible}”{invisible} and left."
        assert contents(text) == ["Go home,"]
        assert quoted(text) == [f"“{invisible}Go home,{invisible}”"]


class TestApostrophes:
    @pytest.mark.parametrize(
        "text",
        [
            "They don't know Russia's plan, nor O'Brien's, nor the workers'.",
            "The boys' school and the girls’ school lost a year’s and two years' work.",
            "In the '80s, the ’90s and again in '16 they played rock 'n' roll.",
            "Give 'em hell, 'cause ’tis late and he’s goin' nowhere.",
            'At 6\'2" and then 5’10” he was the smaller, with a 12" blade.',
            "The 6-foot-4\" guard wore the Smiths' colours in the '90s.",
            "She's the class of ‘08.",
        ],
    )
    def test_none_is_a_quotation(self, text: str) -> None:
        assert quoted(text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("‘We don’t know Russia’s plan,’ he said.", "‘We don’t know Russia’s plan,’"),
            ("He said 'the workers' party isn't dead' there.", "'the workers' party isn't dead'"),
            ("He liked 'rock 'n' roll' a lot.", "'rock 'n' roll'"),
            ("‘In the ’80s the boys’ club was full,’ she said.", "‘In the ’80s the boys’ club was full,’"),
            ("'80 percent of us agree,' she said.", "'80 percent of us agree,'"),
            ("The Joneses' dog was 'no trouble'.", "'no trouble'"),
            ('"He is 6\'2" at least," she said.', '"He is 6\'2" at least,"'),
            ("“We’re givin’ ’em the keys,” he said.", "“We’re givin’ ’em the keys,”"),
            ('"\'Tis a pity," he said.', '"\'Tis a pity,"'),
            ("She saw “Harbour”’s second night.", "“Harbour”"),
            ("City Ties: ‘Slow Shifts in a Hard Landscape’", "‘Slow Shifts in a Hard Landscape’"),
            ("Mayor 'glad to finish' her term", "'glad to finish'"),
            ("She blamed the 'liars' in the teachers' room.", "'liars'"),
            ("'We saved the workers' homes, ' he said of the '90s.", "'We saved the workers' homes, '"),
        ],
    )
    def test_among_them_a_quotation(self, text: str, expected: str) -> None:
        assert quoted(text) == [expected]

    def test_content_keeps_a_leading_apostrophe(self) -> None:
        assert contents('"\'Tis a pity," he said.') == ["'Tis a pity,"]


class TestNesting:
    @pytest.mark.parametrize(
        ("text", "outer", "inner"),
        [
            ("“They said ‘no limits’ to us,” he said.", "“They said ‘no limits’ to us,”", "‘no limits’"),
            ("‘They told us, “No,” ’ he said.", "‘They told us, “No,” ’", "“No,”"),
            ("‘They said “no limits” to us,’ he said.", "‘They said “no limits” to us,’", "“no limits”"),
            ("''He told me 'no.''' she said.", "''He told me 'no.'''", "'no.'"),
            ("''He told me, 'Never again,''' she said.", "''He told me, 'Never again,'''", "'Never again,'"),
            ("\"He told me 'no.'\" she said.", "\"He told me 'no.'\"", "'no.'"),
            ("\"He told me 'no.' \" she said.", "\"He told me 'no.' \"", "'no.'"),
            ("The states of the “small ‘northern South'”, he said.", "“small ‘northern South'”", "‘northern South'"),
            ("He spoke of “the ‘northern South”’ again.", "“the ‘northern South”’", "‘northern South”"),
            ("“He called it “silly” twice,” she said.", "“He called it “silly” twice,”", "“silly”"),
            ('"He called it "silly" twice," she said.', '"He called it "silly" twice,"', '"silly"'),
            ('"He called it “silly” twice," she said.', '"He called it “silly” twice,"', "“silly”"),
            ("« Il a dit “non” hier », dit-elle.", "« Il a dit “non” hier »", "“non”"),
            ("“‘Grim’ is the word,” she said.", "“‘Grim’ is the word,”", "‘Grim’"),
        ],
    )
    def test_one_in_another(self, text: str, outer: str, inner: str) -> None:
        found = read(text)
        assert [text[one.start : one.end] for one in found] == [outer, inner]
        assert [one.parent for one in found] == [None, 0]

    def test_three_deep(self) -> None:
        text = "“She said, ‘He sang “Harbour” to us,’ and we laughed,” Kim said."
        assert [one.parent for one in read(text)] == [None, 0, 1]

    def test_outer_mark_ends_an_unclosed_inner_one(self) -> None:
        found = read("“They say, ‘I like the bridge,” she said. “They do.”")
        assert [(one.closed, one.parent) for one in found] == [(True, None), (False, 0), (True, None)]


class TestNeighbours:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("“[We must] oppose it,” she said.", ["“[We must] oppose it,”"]),
            ("It is over (“for good”).", ["“for good”"]),
            ("“We must (he paused) go”.", ["“We must (he paused) go”"]),
            ("He said:“We go,”and left.", ["“We go,”"]),
            ("he said.“Then we stay,” she said.“Or not.”", ["“Then we stay,”", "“Or not.”"]),
            ('He said:"We go," and she said:"We stay."', ['"We go,"', '"We stay."']),
            ("“One,”“two,” “three”.", ["“One,”", "“two,”", "“three”"]),
            ('"One," "two," "three".', ['"One,"', '"two,"', '"three"']),
            ("The word—“never”—was gone.", ["“never”"]),
            ('He left—"for good"—and "for all".', ['"for good"', '"for all"']),
            ("“… and so we went …” she said.", ["“… and so we went …”"]),
            ('"...and so we went..." she said.', ['"...and so we went..."']),
            ("“Small support”", ["“Small support”"]),
            ("“We go?” “We go!”", ["“We go?”", "“We go!”"]),
            ('"We go. "he said. "We stay. "', ['"We go. "', '"We stay. "']),
            ('\\"We go,\\" he said.', ['"We go,\\"']),
        ],
    )
    def test_punctuation_and_missing_spaces(self, text: str, expected: list[str]) -> None:
        assert quoted(text) == expected

    @pytest.mark.parametrize("text", ['""', "“”", "“ ” ", "“…”", '"""""""""""""""""" a', "‘’", "He said “—”.", "“, "])
    def test_without_a_word_there_is_no_quotation(self, text: str) -> None:
        assert quoted(text) == []


class TestSeveralParagraphs:
    def test_reopened(self) -> None:
        text = "“We came.\n\n“We saw.\n\n“We won,” she said."
        found = read(text)
        assert [text[one.start : one.end] for one in found] == ["“We came.", "“We saw.", "“We won,”"]
        assert [(one.closed, one.reopens) for one in found] == [(False, False), (False, True), (True, True)]

    def test_reopened_in_british_marks(self) -> None:
        found = read("‘We came.\n‘We didn’t see,’ she said.")
        assert [(one.style, one.closed, one.reopens) for one in found] == [
            ("single", False, False),
            ("single", True, True),
        ]

    @pytest.mark.parametrize(
        "opening",
        ["The judge told her: 'You", "The judge told the lads' mother: ‘You", "The judge said, 'You"],
    )
    def test_reopened_in_single_marks_inside_a_paragraph(self, opening: str) -> None:
        mark = opening[-4]
        text = f"{opening} kept the boys' dogs out. It was the '90s.\n\n{mark}I can't forgive that.'"
        assert [(one.closed, one.reopens) for one in read(text)] == [(False, False), (True, True)]
        assert contents(text) == ["You kept the boys' dogs out. It was the '90s.", "I can't forgive that."]

    def test_an_elision_in_the_next_paragraph_reopens_nothing(self) -> None:
        assert quoted("Fashion: 'Baggy jeans are in, says the mill.\n\n'90s music too.") == []

    def test_an_elision_behind_a_colon_opens_nothing(self) -> None:
        text = "Notice: 'Tis the season for the lads' coats.\n\n'We sail at dawn,' she said."
        assert quoted(text) == ["'We sail at dawn,'"]

    def test_reopened_with_nested_quotations(self) -> None:
        text = '"The “plan” was a “trick” on us.\n\n"It failed," he said.'
        found = read(text)
        assert quoted(text) == ['"The “plan” was a “trick” on us.', "“plan”", "“trick”", '"It failed,"']
        assert [one.reopens for one in found] == [False, False, False, True]

    def test_a_new_quotation_after_a_closed_one_reopens_nothing(self) -> None:
        assert [one.reopens for one in read("“We came,” he said.\n\n“We saw,” she said.")] == [False, False]

    def test_a_closed_line_is_not_joined(self) -> None:
        assert [one.reopens for one in read("“We came.\n\nThe crowd cheered.\n\n“We saw,” she said.")] == [False, False]

    def test_without_reopening_marks(self) -> None:
        text = '"We came.\nWe looked around.\nWe won, "Kim said.'
        found = read(text)
        assert quoted(text) == ['"We came.', "We looked around.", 'We won, "']
        assert [one.reopens for one in found] == [False, True, True]
        assert [one.closed for one in found] == [False, False, True]

    def test_signature_below_a_set_off_quotation_is_not_part_of_it(self) -> None:
        assert quoted('"The town has to learn.\nJane Roe, head of the harbour office."') == ['"The town has to learn.']

    def test_end_of_a_truncated_text(self) -> None:
        found = read("She was clear. “We will not rest until the bridge is")
        assert [one.closed for one in found] == [False]
        assert contents("She was clear. “We will not rest until the bridge is") == [
            "We will not rest until the bridge is"
        ]


class TestMissingMarks:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("We go home,” she said. “We are tired.”", ["We go home,”", "“We are tired.”"]),
            ("“We go home,’ she said. “We are tired.”", ["“We go home,’", "“We are tired.”"]),
            ("“We go home, she said. “We are tired.”", ["“We go home,", "“We are tired.”"]),
            ("“We go home before the rain, said Kim, who had come by bus.", ["“We go home before the rain,"]),
            ("“We go home,” she said. It is late. We are tired.”", ["“We go home,”"]),
            ("He paid for the house” and left.", []),
            ('A 12" pipe and the "old" road.', ['"old"']),
        ],
    )
    def test_repair(self, text: str, expected: list[str]) -> None:
        assert quoted(text) == expected

    @pytest.mark.parametrize(
        "attribution",
        [
            "said Ruth Kim.",
            "said the driver, Ruth Kim.",
            "Ruth Kim said.",
            "Ruth Kim, the driver, said.",
            "the driver, Ruth Kim, said on Monday.",
        ],
    )
    def test_an_attribution_ends_what_the_next_paragraph_seems_to_go_on_with(self, attribution: str) -> None:
        text = f"“We go home, {attribution}\n\n“They left us here,” her guest said."
        assert quoted(text) == ["“We go home,", "“They left us here,”"]
        assert [one.reopens for one in read(text)] == [False, False]

    @pytest.mark.parametrize(
        "told",
        ["said the rosary, and slept.", "told the driver, Ruth Kim, and slept.", "the rain, the dark, all of it."],
    )
    def test_a_tale_inside_a_quotation_does_not_end_it(self, told: str) -> None:
        text = f"“We went home, {told}\n\n“They left us here,” her guest said."
        assert quoted(text) == [f"“We went home, {told}", "“They left us here,”"]
        assert [one.reopens for one in read(text)] == [False, True]

    def test_a_broken_paragraph_does_not_spoil_the_next(self) -> None:
        text = 'He said "no.\nA man spoke.\n"Yes," she said, "we go."'
        assert quoted(text)[1:] == ['"Yes,"', '"we go."']


def test_paragraphs_bound_the_search() -> None:
    text = "“a” “b” “c”"
    assert [text[one.start : one.end] for one in quotations(text, [(4, 7)])] == ["“b”"]
    assert quotations(text, []) == []


RICH = st.lists(
    st.sampled_from(
        [*"“”„‟\"'‘’`´«»‹› \n\u00a0\u200b.,!?()[]-—…abS12&\\\r\u2028漢", "'s", "''", "’”", ' "', ", he said", " n’ "]
    )
).map("".join)


@given(RICH)
def test_any_text_gives_quotations_in_order_nested_and_inside_their_paragraph(text: str) -> None:
    spans = lines(text)
    found = quotations(text, spans)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for index, one in enumerate(found):
        assert one.start <= one.inner_start < one.inner_end <= one.end
        assert any(begin <= one.start and one.end <= stop for begin, stop in spans)
        content = text[one.inner_start : one.inner_end]
        assert content == content.strip()
        assert re.search(r"\w", content)
        if not one.closed:
            assert one.end == one.inner_end
        if one.parent is not None:
            parent = found[one.parent]
            assert one.parent < index
            assert parent.inner_start <= one.start
            assert one.end <= parent.inner_end
    outermost = [one for one in found if one.parent is None]
    assert all(one.end <= other.start for one, other in itertools.pairwise(outermost))


@given(RICH)
def test_nesting_is_bounded(text: str) -> None:
    found = read(text)
    depths: list[int] = []
    for one in found:
        depths.append(1 if one.parent is None else depths[one.parent] + 1)
    assert max(depths, default=0) <= 3


WORDS = st.lists(
    st.sampled_from(["we", "won't", "go", "Russia’s", "plan", "in", "May", "workers", "10", "[the]", "port"]),
    min_size=2,
).map(" ".join)
MARKS = st.sampled_from(
    [("“", "”"), ('"', '"'), ("``", "''"), ("''", "''"), ("„", "“"), ("«", "»"), ("« ", " »"), ("“", '"'), ('"', "”")]
)
PIECES = st.lists(
    st.tuples(WORDS, MARKS, WORDS, st.sampled_from([",{} he said", ".{} Then", "{}, and", "?{} they asked", "{}"])),
    min_size=1,
    max_size=5,
)


@given(PIECES, st.sampled_from(["", "\u200b", "\u00ad"]), st.sampled_from(["\n", " ", "\n\n"]))
def test_known_quotations_come_back_whatever_the_marks(pieces, noise: str, gap: str) -> None:
    known = []
    sentences = []
    for before, (opening, closing), content, after in pieces:
        tail, _, rest = after.partition("{}")
        known.append(content + tail)
        sentences.append(f"Kim {before} {noise}{opening}{content}{tail}{closing}{noise}{rest}.")
    assert contents(gap.join(sentences)) == known


def listed(count: int, word: str) -> str:
    return "The list has " + ", ".join(f"“{word}{number}”" for number in range(count)) + "."


def test_hundreds_of_words_in_marks_are_quotations_and_thousands_of_marks_no_prose() -> None:
    assert len(quoted(listed(400, "port"))) == 400
    assert len(quoted(listed(800, "harbour"))) == 800
    assert quoted('"a ' * 2_000) == []
    prose = "“It will hold for the winter,” she said, and it did. "
    assert quoted(f"{'“ ' * 2_000}{prose * 300}\n{prose}")[-1] == "“It will hold for the winter,”"
    assert len(quoted(prose * 600)) == 600


def test_marks_by_the_thousand_are_left_out_in_their_paragraph_only() -> None:
    assert quoted(f"“It will hold,” she said.\n{'“a ' * 1_000}\n“It held,” she said.") == [
        "“It will hold,”",
        "“It held,”",
    ]


def test_each_paragraph_opens_its_own_mark_where_the_paragraphs_are_lost():
    text = 'He said: "I am not sure. "If they ask, I go. "We will see." Lind left. She added: "I stay. "It is late."'
    found = [text[q.inner_start : q.inner_end] for q in quotations(text, [(0, len(text))])]
    assert found == ["I am not sure.", "If they ask, I go.", "We will see.", "I stay.", "It is late."]


def test_a_closing_mark_that_slipped_to_an_attribution_still_closes():
    text = '"The boats are in. We wait, "he said. "Nobody left. "Okafor said.'
    found = [text[q.inner_start : q.inner_end] for q in quotations(text, [(0, len(text))])]
    assert found == ["The boats are in. We wait,", "Nobody left."]


@pytest.mark.parametrize("attribution", ["agency spokesman Lars Odum said.", "the firm was quoted as saying in May."])
def test_a_slipped_mark_closes_what_began_paragraphs_above(attribution):
    lines = [
        '"The network had a cut on Monday.',
        "All links are back.",
        f'It took an hour, "{attribution}',
        "All is well.",
    ]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    found = [text[q.inner_start : q.inner_end] for q in quotations(text, spans)]
    assert found == ["The network had a cut on Monday.", "All links are back.", "It took an hour,"]
