"""The wording of the page's frame: credits, rights, captions, invitations, and what a line must have for each.

Most lines are prose and none of these. So each pattern says what a line that it takes cannot go without, its first
word or a few letters somewhere in it, and only lines that have it are matched against the pattern.
"""

from __future__ import annotations

from typing import NamedTuple

from newsextract_plugins.zones.wording.marks import MARK_WORDINGS
from newsextract_plugins.zones.wording.patterns import TRAILING
from newsextract_plugins.zones.wording.site import SITE_BEGINNINGS, SITE_WORDINGS

LONGEST_FRAME_LINE = 60
"""Words of the longest line of a page's frame that is looked at."""
LONGEST_RELATED = 30
SHORT = 120
"""Characters of the longest line of nothing but a picture's source."""
_ANY_LENGTH = 1 << 62


class Wording(NamedTuple):
    """How some lines of the frame are worded.

    Attributes:
        rule: The rule that takes such a line.
        pattern: What the whole line matches, in any case.
        holds: Small letters of which it holds at least one; none where it begins with one of `BEGINNINGS`.
        words: The most words that it has.
        length: The most characters that it has.
        begun: Whether it begins with one of the beginnings, whatever it holds.
    """

    rule: str
    pattern: str
    holds: tuple[str, ...] = ()
    words: int = LONGEST_FRAME_LINE
    length: int = _ANY_LENGTH
    begun: bool = False


#: The first words, or how they begin, of the wordings that are known by their beginning.
BEGINNINGS = (
    *("get", "sign", "subscribe", "join", "for", "want", "to", "receive", "have", "start", "there's"),
    *("estimated", "read", "additional", "reporting", "writing", "editing", "compiled", "translated"),
    *(
        "follow",
        "you can follow",
        "twitter",
        "email",
        "e-mail",
        "tel",
        "contact",
        "phone",
        "reach",
        "write to",
        "message",
        "media",
        "press",
        "investor",
    ),
    *("photo", "pic", "image", "picture", "illustration", "screenshot", "credit", "represent", "file"),
    *("afp", "reuters", "epa", "bloomberg", "ap", "xinhua"),
    *("related", "also read", "see", "more", "don't miss", "must read", "recommended", "you may also like"),
    *("popular", "trending", "most read", "previous", "next"),
)

ALL_BEGINNINGS = BEGINNINGS + SITE_BEGINNINGS
"""Those of this file and of the other."""

# Get the harbour letter delivered to your inbox      not: The letter was delivered to the board
INVITATION = r"""
    (?:get|sign|subscribe|join|for|want|to|receive|have|start|there[’']s)\b.{0,200}
    \b(?: click[ ]here | (?:to|in)[ ]your[ ]inbox | sign[ ]up | subscribe | newsletters? )\b .{0,120}
"""
READING_TIME = r"""
    \d{1,3}[ -]min(?:ute)?s?[ ](?:read|listen|watch) | (?:listen|read|watch)[ ]\d{1,3}[ ]?min(?:ute)?s?
  | (?:estimated[ ])?read(?:ing)?[ ]time:?[ ].{1,30}
"""

# Ada Quill contributed to this report.      not: She contributed to the fund
CONTRIBUTED = rf"""
    .{{0,200}}\bcontributed[ ](?:reporting[ ])?(?:to|for)[ ]this[ ](?:report|story|article){TRAILING}\)?{TRAILING}
  | .{{0,120}}\bcontributed[ ](?:reporting[ ])?from[ ].{{1,40}}
"""
REPORTED_FROM = rf"(?:[\w.’'-]+[ ]){{1,5}}reported[ ]from[ ][\w.,’' -]{{1,40}}{TRAILING}"
# (Reporting by Ada Quill; Editing by Ben Nib)      not: Reporting was difficult
REPORTING_BY = r"[(\[]?(?:Additional[ ])?(?:Reporting|Writing|Editing|Compiled|Translated)[ ]by[ ]"
REPORTING_BY += r"(?-i:[A-Z]|staff|agenc|our).{0,400}"

# Follow Ada Quill on Twitter @adaquill.      not: Follow the path to the pier
FOLLOW = r"""
    (?:you[ ]can[ ])?follow[ ]
    (?: .{1,120}[ ]on[ ](?:twitter|facebook|instagram|x|threads|bluesky|telegram|tiktok|youtube|linkedin)\b
      | @\w | us\b | ap[’']s[ ]full )
    .{0,200}
"""
FOLLOW_AT_END = r".{1,300}[.][ ]follow[ ](?:him|her|them|me|us)[ ](?:on[ ]|at[ ]|@).{1,120}"

# Reach the reporter at quill@harbour.example      not: Reach for the stars
REACH = r"""
    (?:media|press|investor)(?:[ ]relations)?[ ](?:contacts?|enquiries|inquiries)[ ]?:.{0,200}
  | (?:twitter|e-?mail|tel|contact|phone)(?:[ ]\w+){0,3}[ ]?(?::|[ ]at[ ])[ ]*\S*@\S+.{0,120}
  | (?:reach|e-?mail|contact|write[ ]to|message)[ ].{1,60}[ ](?:at|on)[ ](?:twitter|\S+@|https?:).{0,160}
"""
REACHED_AT = r".{0,80}\b(?:may|can)[ ]be[ ]reached[ ]at[ ].{1,200}"

# © 2021 Harbour Times, all rights reserved.      not: The crews reserved all their rights.
RIGHTS = r"""
    .{0,200}
    (?: all[ ]rights[ ]reserved | copyright[ ]\W{0,3}\d{4} | copyright[ ]© | ©[ ]?(?:copyright[ ])?(?:19|20)\d\d
      | (?:19|20)\d\d[ ]© | may[ ]not[ ]be[ ](?:reproduced|republished|published,[ ]broadcast) )
    .{0,300}
  | copyright[ ].{1,40}(?:19|20)\d\d.{0,40}
  | \(copyright[ ].{1,100}\)\W{0,3}
"""

# Photo: Ada Quill / Getty Images      not: Photographs of the basin will be shown
PHOTO_BY = r"""
    [(\[]?(?:file[ ])?
        (?:photo(?:s|graph|graphs|[ ]credit|[ ]by|[ ]courtesy)?|pics?|image(?:s|[ ]credit|[ ]courtesy)?|pictured?
          |illustration
          |screenshot|credit)
        [ ]?(?::|/|\bby\b|[ ]courtesy[ ]of[ ]).{1,400}
  | [(\[]?(?:representative|representational|file)[ ](?:photo|image|picture).{0,80}
"""
# Boats in the basin. (Photo by Ada Quill)      not: Boats (and a photo) were found.
PHOTO_IN_BRACKETS = r"""
    .{0,400}[(\[](?:photo|image|picture|credit|pic)s?(?:[ ](?:credit|by|courtesy))?(?::|[ ]).{1,80}[)\]][ .|]{0,4}
  | .{0,400}\((?:ap[ ]photo|reuters|afp|epa|getty|xinhua)[ ]?(?:/|via[ ]|images)[^()]{0,60}\)[ .]{0,3}
"""
PHOTO_AT_END = r".{0,300}[ ](?:photo(?:graph)?|picture|image)s?:[ ].{1,60}"
# Ada Quill/Getty Images, Reuters/Ada Quill, Ada Quill / AFP      not: Reuters said
PHOTO_AGENCY = r"(?:.{0,40}[ /])?\b(?:getty(?:[ ]images)?|ap[ ]photo|shutterstock)(?:[ ]?/[ ]?.{1,40})?\.?"
NEWS_AGENCY_FIRST = r"(?:afp|reuters|epa|bloomberg|ap|xinhua)[ ]?(?:/|via[ ])[ ]?.{1,40}"
NEWS_AGENCY_LAST = r".{1,40}/[ ]?(?:afp|reuters|epa|bloomberg|ap|xinhua)\.?"

# FILE - Boats lie in the basin.      not: File your plan by May.
FILE_PICTURE = r"(?-i:FILE)[ ]?[-–—][ ].{1,500}"
# Boats in the basin. Ada Quill/Harbour Times      not: The board voted 4/3 on Monday.
PHOTO_BY_NAME = r"""
    (?:.{1,300}[.!?’”"][ ])?(?-i:[A-ZÀ-Þ][\w’'.-]{1,30}
      (?:[ ][A-ZÀ-Þ][\w’'.-]{1,30}){1,3})(?:[ ]?/[ ]?(?-i:[A-Z])[\w’'. -]{1,30}){1,3}(?:[ ]via[ ].{1,30})?
  | .{1,300}[ ]\((?-i:[A-ZÀ-Þ][\w’'.-]{1,30}(?:[ ][A-ZÀ-Þ][\w’'.-]{1,30}){0,3})[ ]?/[ ]?(?-i:[A-Z])[\w’'. -]{1,30}
      (?:/[\w’'. -]{1,30})?\)\.?
"""

# Related: Ferry fares to rise      not: Related costs: the board did not say.
RELATED_LINE = r"""
    (?: (?:previous|next)[ ](?:article|story|post)|(?-i:READ|Read|MORE)|more[ ]about
      |more[ ](?:sport|news|politics|business|culture|travel|football|cricket|tennis|rugby|world|local)
      |related(?:[ ](?:article|coverage|link|post
      |reading|story|stories|video)s?)? | read[ ](?:more|also|next|too)
      | also[ ]read | see[ ](?:more|also) | more[ ]from[ ]\S+ | more[ ](?:on|here|[A-Z]{2,}[ ][\w ]{1,20})
      | don[’']t[ ]miss | must[ ]read | recommended | you[ ]may[ ]also[ ]like | popular | trending | most[ ]read )
    [ ]?[:|–—][ ]*\S.{0,250}
"""

# 5 min read, 1,234 shares, 1/12
BEGINNING_COUNTER = r"\d{1,3}[ -]min|\d[\d,.:]{0,9}[ ]?(?:[km]?[ ](?:share|view|like|comm|vote|react|foll|retw)|/|of\b)"

WORDINGS = (
    Wording("frame-start", r"(?:[\w'’]+[ ]){1,5}newsletters?", ("newsletter",), words=6),
    Wording("frame-start", INVITATION),
    Wording("frame-start", READING_TIME),
    Wording("credits", CONTRIBUTED, ("contributed",)),
    Wording("credits", REPORTED_FROM, ("reported from",)),
    Wording("credits", REPORTING_BY),
    Wording("contact-line", FOLLOW),
    Wording("contact-line", FOLLOW_AT_END, (". follow",)),
    Wording("contact-line", REACH),
    Wording("contact-line", REACHED_AT, ("reached at",)),
    Wording("rights", RIGHTS, ("©", "copyright", "rights reserved", "may not be")),
    Wording("photo-credit", PHOTO_BY),
    Wording("photo-credit", PHOTO_IN_BRACKETS, ("(", "[")),
    Wording("photo-credit", PHOTO_AT_END, (":",)),
    Wording("photo-credit", PHOTO_AGENCY, ("getty", "ap photo", "shutterstock"), length=SHORT),
    Wording("photo-credit", NEWS_AGENCY_FIRST),
    Wording("photo-credit", FILE_PICTURE),
    Wording("photo-credit", PHOTO_BY_NAME, ("/",)),
    Wording("photo-credit", NEWS_AGENCY_LAST, ("/",), length=SHORT),
    Wording("related-line", RELATED_LINE, words=LONGEST_RELATED),
    *(Wording(rule, source, holds, words=words, length=length) for rule, source, holds, words, length in MARK_WORDINGS),
    *(Wording(rule, source, holds, words=words, begun=True) for rule, source, holds, words in SITE_WORDINGS),
)
"""In the order in which they are tried."""
