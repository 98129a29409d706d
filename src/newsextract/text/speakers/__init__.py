"""Who is meant: the speakers of an article asked by span, the bodies of a text under all their names, kinds of sources.

Which persons a text names, and whom its pronouns mean, stands in `article.speakers`; a plugin that finds a source asks
there by its span. Of a further source it asks here what its noun phrase names, and whether the text has called it
otherwise before.
"""

from __future__ import annotations

from newsextract.text.speakers.bodies import Bodies, Body
from newsextract.text.speakers.kinds import kind_of_noun
from newsextract.text.speakers.known import KnownSpeakers

__all__ = ["Bodies", "Body", "KnownSpeakers", "kind_of_noun"]
