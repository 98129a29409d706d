"""Offices: the role that a mention states is the one that a look at every role finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsextract import Role, Span, Speaker
from newsextract.text.speakers.offices import Offices

TEXT = "abcdefghijklmnopqrstuvwxyz" * 2

spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda at: (at[0], at[0] + at[1]))
roles = st.lists(st.tuples(spans, st.none() | spans, st.sampled_from(["current", "former"])), max_size=8)


def role(start_end, mention, status):
    start, end = start_end
    beside = Span.of(TEXT, *mention) if mention else None
    return Role(start, end, TEXT[start:end], status=status, mention=beside)


def overlaps(span, mention):
    return span is not None and span.start < mention.end and mention.start < span.end


@given(roles, spans)
def test_the_first_role_at_a_mention_is_the_one_stated(rows, at):
    held = tuple(role(*row) for row in rows)
    mention = Span.of(TEXT, *at)
    offices = Offices(Speaker(0, 1, "a", name="a", kind="person", roles=held))
    stated = [one.text for one in held if overlaps(one, mention) or overlaps(one.mention, mention)]
    assert offices.stated_by(mention) == (stated[0] if stated else None)


def test_a_current_role_is_the_usual_one():
    rows = [((0, 3), None, "former"), ((5, 9), None, "current")]
    assert Offices(Speaker(0, 1, "a", name="a", kind="person", roles=tuple(role(*row) for row in rows))).usual == "fghi"
    assert Offices(Speaker(0, 1, "a", name="a", kind="person", roles=(role(*rows[0]),))).usual == "abc"
    assert Offices(Speaker(0, 1, "a", name="a", kind="person")).usual is None


class Counted(tuple):
    """Roles that count how often they are gone through."""

    __slots__ = ()
    passes = 0

    def __iter__(self):
        Counted.passes += 1
        return super().__iter__()


def test_roles_are_read_once_however_many_mentions_ask():
    Counted.passes = 0
    offices = Offices(
        Speaker(
            0, 1, "a", name="a", kind="person", roles=Counted(role((at, at + 1), None, "current") for at in range(40))
        )
    )
    read = Counted.passes
    assert read > 0
    assert [offices.stated_by(Span.of(TEXT, at, at + 1)) for at in range(40)] == list(TEXT[:40])
    assert Counted.passes == read


def test_an_office_is_more_usual_than_a_relation():
    text = "Danish counterpart … Denmark’s top diplomat"
    relation = Role(0, 18, text[:18], title="Foreign Minister", status="current")
    office = Role(21, len(text), text[21:], title="top diplomat", status="current")
    assert Offices(Speaker(0, 1, "a", name="a", kind="person", roles=(relation, office))).usual == text[21:]
    assert Offices(Speaker(0, 1, "a", name="a", kind="person", roles=(relation,))).usual == text[:18]
