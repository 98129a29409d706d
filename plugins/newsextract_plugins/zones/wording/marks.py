"""The wording of what a page's program, widgets and lists of stories leave in the text, wherever it stands in a line.

The patterns are matched on whole lines in any case, as those of frame.py, and only on lines that hold the letters that
the wording names.
"""

from __future__ import annotations

from typing import Final

__all__ = ["MARK_WORDINGS"]

# From only £1 a week. Cancel any time.      not: You cannot cancel any time of the tide
OFFER: Final = r"""
    (?:.{0,60}[£$€₹]\d.{0,60}|.{0,40}trial.{0,40}|)\bcancel[ ](?:at[ ])?any[ ]?time(?![\w-]).{0,40}
"""
SHORT: Final = 120
"""Characters of the longest of these lines that are no program."""
_PIECE: Final = r"(?:article|story|post|page|piece|content|report|column|video|photo|interview|gallery)"
_NAME: Final = r"(?-i:[A-ZÀ-Þ][\w’'-]+(?:[ ][A-ZÀ-Þ][\w’'.-]+){1,3})"
_AGO: Final = r"(?:sec|min|hour|hr|day|week|month|year)\w{0,4}[ ]ago"

# [gallery ids="12,13"], {{title}}, 2021-05-03T10:15:00Z, pier-640x360.jpg      not: [He] said nothing.
META: Final = r"""
    \[/?(?-i:[a-z_-]{2,20})[ ][\w-]+=.{0,300}\] | \[/?(?:gallery|embed|caption|video|audio|playlist|widget|ad)\]
  | \{\{.{1,60}\}\} | (?:<!--|<script|function\(|var[ ]).{0,400}
  | [\w%.-]{1,120}\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)
  | (?:https?://)?\S{1,200}\.(?:jpe?g|png|webp)\S{0,60} | (?:og|twitter|article):[a-z_:]{2,30}\b.{0,200}
"""
MACHINE_TIME: Final = r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*"
# Source: Harbour Times      not: Source of the fire: unknown to the board
SOURCE: Final = r"""
    (?-i:SOURCE(?:[ ][A-Z][\w.&’',-]{0,20}){1,5}) | (?-i:SOURCES?|Sources?)[ ]?(?::|/)[ ]?(?-i:[A-Z])[\w.&’', /-]{1,60}
  | via[ ]?:?(?-i:(?:[ ][A-Z][\w.&’'-]{0,20}){1,4})
"""
# Also on harbour.example      not: Also on Monday, two boats sank.
ALSO_ON: Final = r"""
    (?:also|more|now|read|seen|latest)[ ](?:on|from|in|at)[ ][\w.’' -]{1,40}\.(?:com|org|net|example|co\.\w\w|\w\w):?
"""
# Your alert has been saved.      not: Your ferry has been sold.
WIDGET: Final = rf"""
    (?:this|your)[ ](?:{_PIECE}|alert|notification|subscription|e-?mail|message|comment|request|account|address)[ ]
      (?:has[ ]been|was|could[ ]not[ ]be|is)[ ](?:now[ ])?(?:successfully[ ])?
      (?:saved|sent|shared|added|removed|registered|submitted|confirmed|cancelled|subscribed|verified|deleted)
      (?:,?[ ](?:to[ ]your|and|successfully)\b.{{0,100}})?[.!]?
  | there[ ]was[ ]an?[ ](?:problem|error)[ ](?:saving|sending|processing|loading|with[ ]your|adding|submitting).{{0,80}}
  | (?:an?[ ])?(?:verification|confirmation|activation|reset)[ ](?:link|e-?mail|code)[ ]
      (?:has[ ]been|was|will[ ]be)[ ]sent.{{0,80}}
  | e-?mail[ ](?:alerts?|notifications?)[ ]are[ ](?:only[ ])?sent.{{0,140}}
  | invalid[ ](?:password|username|e-?mail).{{0,60}} | required[ ]fields[ ]are[ ]marked.{{0,10}}
  | (?:close[ ])?get[ ](?:daily|weekly|e-?mail|free|news|instant|breaking)[ ](?:e-?mail[ ]|news[ ])?
      (?:alerts?|updates|notifications?)\b.{{0,100}}
  | was[ ]this[ ]{_PIECE}[ ]helpful\?? | no[ ]part[ ]of[ ]this[ ](?:{_PIECE}|site|website)[ ]may[ ]be[ ].{{1,100}}
  | (?:we|this[ ]{_PIECE}|some[ ]links)[ ](?:may|can)[ ]earn[ ].{{1,100}}
  | this[ ]{_PIECE}[ ](?:may[ ])?contains?[ ](?:affiliate|sponsored).{{1,60}}
  | slide[ ]\d{{1,3}}[ ]of[ ]\d{{1,3}}
"""
# Ada Quill • 3 days ago, Minutes Ago Ben Nib, 5 mins ago in Sport      not: Three days ago the board met.
STAMP: Final = rf"""
    {_NAME},?[ ]?[•|·–-]?[ ]?\d{{1,3}}[ ]{_AGO} | (?:\d{{1,3}}[ ]|an?[ ])?{_AGO}
      (?:[ ]{_NAME}|[ ]in[ ](?-i:[A-Z]).{{1,30}})?
  | (?:last[ ])?(?:updated|published|posted|modified):?[ ](?:\d{{1,3}}|an?)[ ]{_AGO}
  | by[ ]{_NAME}[ ]?[|•·-]?[ ]\d[\d,.]*k?[ ](?:views|shares|comments)
  | {_NAME}[ ][|•·][ ](?:staff|senior|chief|special|political|sports?)[ ]?\w{{0,20}}
      (?:writer|reporter|correspondent|editor)
"""

# Home > News > Harbour, Current:Home > News      not: The basin is > 3 m deep
TRAIL: Final = r"""
    (?:current:[ ]?)?home[ ]?[>›»/|][ ]?[^>›»\n]{1,60}(?:[ ]?[>›»/|][ ]?[^>›»\n]{1,60}){0,5}
  | (?-i:[A-Z])[^>›»\n.]{1,30}(?:[ ][>›»][ ](?-i:[A-Z])[^>›»\n.]{1,40}){2,6}
"""

_PROGRAM: Final = (
    "[",
    "{{",
    "<!--",
    "<script",
    "function(",
    "var ",
    ".jp",
    ".png",
    ".gif",
    ".webp",
    ".svg",
    ".mp4",
    ".pdf",
)
_ANSWERS: Final = (
    *(
        "has been",
        "could not",
        " was sent",
        "there was",
        "alert",
        "notification",
        "invalid",
        "required fields",
        "helpful",
    ),
    *("no part", " earn ", "contain", "slide ", "will be sent", " updates"),
)

MARK_WORDINGS: Final[tuple[tuple[str, str, tuple[str, ...], int, int], ...]] = (
    ("meta-line", META, (*_PROGRAM, "og:", "twitter:", "article:"), 30, 400),
    ("meta-line", MACHINE_TIME, ("0t", "1t", "2t", "3t", "4t", "5t", "6t", "7t", "8t", "9t"), 2, SHORT),
    ("credits", SOURCE, ("source", "via"), 8, SHORT),
    ("related-line", ALSO_ON, ("also ", "more ", "now ", "read ", "seen ", "latest "), 6, SHORT),
    ("widget-line", WIDGET, _ANSWERS, 30, SHORT),
    ("subscribe-line", OFFER, ("cancel",), 24, SHORT),
    ("breadcrumb", TRAIL, (">", "›", "»"), 16, SHORT),
    ("stamp-line", STAMP, (" ago", " | ", " • ", " · ", "view", "share", "comment"), 10, SHORT),
)
"""Rule, pattern, the small letters of which a line holds one at least, the most words and characters it has."""
