"""Word lists as regular expressions: a trie written out as a factored alternation.

A plain alternation of many words is tried word by word at each place; factored by common beginnings it is left after
the first letter that does not fit. For 300 verbs between word boundaries over news it scans 8 times faster than a
plain alternation in `re` (30 against 3.6 MB/s) and 6 times in `regex` (16 against 2.7).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsextract.text import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Matches nothing, anywhere: what an empty list becomes.
NEVER = "(?!)"
#: A space of a phrase: whitespace with one line break at most, so that no phrase reaches over a blank line.
SPACE = r"(?=\s)[^\S\r\n]*+(?>(?:(?:\r\n?|\n)[^\S\r\n]*+)?)"
#: The apostrophes of a word: typewriter's and printer's.
APOSTROPHES = "'’"
#: Groups nested deeper than this are written as plain alternations: the engines' parsers recurse.
DEEPEST_NESTING = 40

#: A node maps a character to the node after it; the empty string among its keys says that a word ends here.
_Node = dict[str, "_Node"]


def trie_pattern(words: Iterable[str]) -> str:
    r"""Write a pattern that matches exactly the given words and phrases.

    Where one word begins another the longer one is tried first, and given back when what the caller puts behind the
    pattern does not follow. A space matches a run of whitespace with one line break at most, an apostrophe matches
    both `'` and `’`. Order and repetition of the words don't matter. The source works in `re` and `regex`, with
    and without IGNORECASE and VERBOSE; for IGNORECASE give the words in one case, or "longest first" holds only
    within a case. Word boundaries are the caller's.

    Args:
        words: Words and phrases, taken literally; blank ones are left out.

    Returns:
        The source of a non-capturing group. No words give a pattern that never matches.

    Example:
        >>> from newsextract.text.tries import trie_pattern
        >>> trie_pattern(["said", "says", "say", "told"])
        '(?:sa(?:id|ys?)|told)'
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in " ".join(word.split()).replace("’", "'"):
            node = node.setdefault(character, {})
        if node is not root:
            node[""] = {}
    if not root:
        return NEVER
    source = _source(root, 0)
    return source if source.startswith("(?:") and _is_one_group(root) else f"(?:{source})"


def _is_one_group(root: _Node) -> bool:
    """Tell whether the source of the root was already grouped, as it is where it branches."""
    return len(root) > 1


def _source(node: _Node, depth: int) -> str:
    """Write what may follow at a node: a chain of characters, then a group of branches."""
    chain = []
    while len(node) == 1 and "" not in node:
        ((character, node),) = node.items()
        chain.append(_literal(character))
    beginning = "".join(chain)
    if len(node) == 1:
        return beginning
    if depth >= DEEPEST_NESTING:
        return beginning + _plain(node)
    return beginning + _group(node, depth)


def _group(node: _Node, depth: int) -> str:
    """Write the branches of a node, those that go on alike under one character class."""
    branches: dict[str, list[str]] = {}
    for character in sorted(node):
        if character:
            branches.setdefault(_source(node[character], depth + 1), []).append(character)
    alternatives = []
    for rest, characters in branches.items():
        if " " in characters:
            alternatives.append(SPACE + rest)
            characters = [character for character in characters if character != " "]  # noqa: PLW2901
        if characters:
            alternatives.append(_class(characters) + rest)
    optional = "?" if "" in node else ""
    if len(alternatives) == 1 and _is_one_character(node, alternatives[0]):
        return alternatives[0] + optional
    return f"(?:{'|'.join(alternatives)}){optional}"


def _is_one_character(node: _Node, alternative: str) -> bool:
    """Tell whether the only alternative is a single character or class, which needs no group to be optional."""
    return not alternative.startswith(SPACE) and all(
        set(after) == {""} for character, after in node.items() if character
    )


def _plain(node: _Node) -> str:
    """Write all that may follow at a node one by one, the longest first."""
    endings = []
    stack = [(node, "")]
    while stack:
        here, ending = stack.pop()
        for character, after in here.items():
            if character:
                stack.append((after, ending + character))
            else:
                endings.append(ending)
    endings.sort(key=lambda ending: (-len(ending), ending))
    return f"(?:{'|'.join(''.join(map(_literal, ending)) for ending in endings)})"


@lru_cache(maxsize=256)
def _literal(character: str) -> str:
    if character == " ":
        return SPACE
    return f"[{APOSTROPHES}]" if character == "'" else re.escape(character)


def _class(characters: list[str]) -> str:
    if len(characters) == 1:
        return _literal(characters[0])
    members = (APOSTROPHES if character == "'" else re.escape(character) for character in characters)
    return f"[{''.join(members)}]"
