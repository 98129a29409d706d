"""Who speaks besides persons: the bodies of a text under all their names, and what kind of source a noun names.

Which persons a text names, and whom its pronouns mean, stands in `article.speakers`; a plugin that finds a further
source asks here whether it is one that the text has called otherwise before.
"""

from __future__ import annotations

from newsextract.text.speakers.bodies import Bodies, Body
from newsextract.text.speakers.kinds import kind_of_noun

__all__ = ["Bodies", "Body", "kind_of_noun"]
