"""An office between its body and its holder's name: the holder speaks."""

from __future__ import annotations

import pytest

HOLDERS = {
    "in capitals": ("The CEO of Odla Mills, Alan Taylor, said it would appeal.", "Alan Taylor"),
    "managing": ("The MD of Odla, Alan Taylor, said it would appeal.", "Alan Taylor"),
    "inverted": ("“We will appeal,” said the CFO of Odla, Alan Taylor.", "Alan Taylor"),
    "professor": ("The director of the Odla Zoo, Prof Ann Marro, said the bear was well.", "Ann Marro"),
    "reverend": ("The bishop of Odla, the Rt Rev Tim Marro, said he prayed.", "Tim Marro"),
    "general": ("The head of the Odla Force, Gen Tim Marro, said it was late.", "Tim Marro"),
    "councillor": ("The mayor of Odla, Cllr Ann Marro, said it was late.", "Ann Marro"),
}


@pytest.mark.parametrize("case", HOLDERS)
def test_the_holder_speaks(extractor, case):
    text, name = HOLDERS[case]
    [quote] = extractor.extract(text).quotes
    assert quote.speaker.mention.text.endswith(name)


def test_the_name_of_a_body_behind_a_comma_is_no_holder(extractor):
    [quote] = extractor.extract("The owner of the dam, the Odla Group, said it would appeal.").quotes
    assert not quote.speaker.mention.text.endswith("Odla Group")
