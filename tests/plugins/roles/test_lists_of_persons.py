"""No pronoun means the last of a list that a preposition or a verb governs, while the subject can be meant."""

from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mark Lund appeared before Judges Peter Osei and Ian Moss. He said the claim was late.", "Mark Lund"),
        ("Mark Lund met the ministers, among them Peter Osei and Ian Moss. He said the claim was late.", "Mark Lund"),
        ("Ann Lund spoke at a rally alongside Mary Osei and Jane Moss. She said the claim was late.", "Ann Lund"),
        ("Juan Ruiz argued against Pedro Lopez, Luis Vega and Mario Sanz. He said the claim was late.", "Juan Ruiz"),
        ("Mark Lund arrived after Peter Osei and Ian Moss. He said the road was wet.", "Mark Lund"),
        ("Mark Lund met Peter Osei. Ian Moss said he was late.", "Ian Moss"),
        ("The crowd met Mark Lund, and Ian Moss sang. He said it was late.", "Ian Moss"),
    ],
)
def test_whom_he_means_behind_a_list(text, subject):
    article = Extractor(plugins=["roles"]).extract(text)
    meant = [speaker.name for speaker in article.speakers for mention in speaker.mentions if mention.kind == "pronoun"]
    assert meant == [subject]


def test_the_verb_of_the_next_sentence_is_no_verb_of_this_one():
    article = Extractor().extract("The car belonged to Ian Moss. It said so on the door. Ann Lund left. She waved.")
    assert [speaker.name for speaker in article.speakers if speaker.kind == "person"] == ["Ian Moss", "Ann Lund"]
