"""The patterns of lines, each compiled when first needed."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from newsextract.text.tries import trie_pattern

LONGEST_FRAME_LINE = 60
"""Words of the longest line of a page's frame that is looked at."""

TRAILING = r"[\s.!?:…»>|*-]{0,12}"
"""Punctuation behind a line's words."""

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)

# OSLO, May 3 (Reuters) –      not: The NATO–EU talks
DATELINE = rf"""
    (?P<place>                                    # BEIJING   New Delhi/Mumbai   ST. LOUIS
        [A-ZÀ-Þ][\w.'’-]*+ (?:[ /][A-ZÀ-Þ][\w.'’-]*+){{0,5}}
        (?P<region> (?:,[ ](?!{MONTH}\b)[A-ZÀ-Þ][\w.'’]*+(?:[ ][A-ZÀ-Þ][\w.'’]*+){{0,3}}){{0,2}} )
    )?
    (?P<date>
        ,?[ ]?{MONTH}[ ]\d{{1,2}}\b(?:,[ ]?\d{{4}})?
      | ,?[ ]?\d{{1,2}}[ ]{MONTH}\b(?:[ ]\d{{4}})?
    )?
    (?P<source> [ ]?\([A-ZÀ-Þ][^()\n]{{0,40}}\) )?   # (Reuters)
    (?P<leftover> \([ ]?(?=[–—-]) )?              # what is left of it where a link was cut out
    ,?[ ]{{0,3}} (?P<mark> [–—―_] | --?-? | : ) (?P<gap> [ ]{{0,3}} ) (?= [A-ZÀ-Þ0-9"“”‘'`\[(] | $ )
"""

# SNOW AHEAD: Ski resorts look      not: ADA: No.
TEASER_HEAD = r"[A-Z][A-Z0-9’'“”‘&/,-]*+(?:[ ][A-Z0-9’'“”‘&/,-]++){0,7}:[ ](?=[A-Z“‘'\"])"

# (Reporting by Ada Quill; Editing by Ben Nib)      not: Reporting was difficult
CREDITS = rf"""
    .{{0,200}}\bcontributed[ ](?:reporting[ ])?(?:to|for)[ ]this[ ](?:report|story|article){TRAILING}\)?{TRAILING}
  | .{{0,120}}\bcontributed[ ](?:reporting[ ])?from[ ].{{1,40}}
  | (?:[\w.’'-]+[ ]){{1,5}}reported[ ]from[ ][\w.,’' -]{{1,40}}{TRAILING}
  | [(\[]?(?:Additional[ ])?(?:Reporting|Writing|Editing|Compiled|Translated)[ ]by[ ].{{1,400}}
"""

# Follow Ada Quill on Twitter @adaquill.      not: Follow the path to the pier
FOLLOW = r"""
    (?:you[ ]can[ ])?follow[ ]
    (?: .{1,120}[ ]on[ ](?:twitter|facebook|instagram|x|threads|bluesky|telegram|tiktok|youtube|linkedin)\b
      | @\w | us\b | ap[’']s[ ]full )
    .{0,200}
  | .{1,300}[.][ ]follow[ ](?:him|her|them|me|us)[ ](?:on[ ]|at[ ]|@).{1,120}
"""

# Reach the reporter at quill@harbour.example      not: Reach for the stars
REACH = r"""
    (?:twitter|e-?mail|tel|contact|phone)(?:[ ]\w+){0,3}[ ]?(?::|[ ]at[ ])[ ]*\S*@\S+.{0,120}
  | .{0,80}\b(?:may|can)[ ]be[ ]reached[ ]at[ ].{1,200}
  | (?:reach|e-?mail|contact)[ ].{1,60}[ ](?:at|on)[ ](?:twitter|\S+@|https?:).{0,160}
"""

# © 2021 Harbour Times, all rights reserved.      not: The crews reserved all their rights.
RIGHTS = r"""
    .{0,200}
    (?: all[ ]rights[ ]reserved | copyright[ ]\W{0,3}\d{4} | copyright[ ]© | ©[ ]?(?:copyright[ ])?(?:19|20)\d\d
      | (?:19|20)\d\d[ ]© | may[ ]not[ ]be[ ](?:reproduced|republished|published,[ ]broadcast) )
    .{0,300}
  | copyright[ ].{1,40}(?:19|20)\d\d.{0,40}
  | \(copyright[ ].{1,100}\)\W{0,3}
"""

# Get the harbour letter delivered to your inbox      not: The letter was delivered to the board
INVITATION = r"""
    (?:[\w'’]+[ ]){1,5}newsletters?
  |
    (?:get|sign|subscribe|join|for|want|to|receive|have|start|there[’']s)\b.{0,200}
    \b(?: click[ ]here | (?:to|in)[ ]your[ ]inbox | sign[ ]up | subscribe | newsletters? )\b .{0,120}
"""

# Photo: Ada Quill / Getty Images      not: Photographs of the basin will be shown
CAPTION = r"""
    [(\[]?(?:file[ ])?
        (?:photo(?:s|graph|graphs|[ ]credit|[ ]by|[ ]courtesy)?|image(?:s|[ ]credit|[ ]courtesy)?|pictured?|illustration
          |screenshot|credit)
        [ ]?(?::|/|\bby\b|[ ]courtesy[ ]of[ ]).{1,400}
  | [(\[]?(?:representative|representational|file)[ ](?:photo|image|picture).{0,80}
  | .{0,400}[(\[](?:photo|image|picture|credit|pic)s?(?:[ ](?:credit|by|courtesy))?(?::|[ ]).{1,80}[)\]][ .|]{0,4}
  | .{0,400}\((?:ap[ ]photo|reuters|afp|epa|getty|xinhua)[ ]?(?:/|via[ ]|images)[^()]{0,60}\)[ .]{0,3}
  | .{0,300}[ ](?:photo(?:graph)?|picture|image)s?:[ ].{1,60}
  | (?:.{0,40}[ /])?\b(?:getty(?:[ ]images)?|ap[ ]photo|shutterstock)(?:[ ]?/[ ]?.{1,40})?\.?
  | (?:afp|reuters|epa|bloomberg|ap|xinhua)[ ]?(?:/|via[ ])[ ]?.{1,40}
  | .{1,40}/[ ]?(?:afp|reuters|epa|bloomberg|ap|xinhua)\.?
"""

# Related: Ferry fares to rise      not: Related costs: the board did not say.
RELATED_LINE = r"""
    (?: related(?:[ ](?:article|coverage|link|post|reading|story|stories|video)s?)? | read[ ](?:more|also|next|too)
      | also[ ]read | see[ ](?:more|also) | more[ ]from[ ]\S+ | more[ ](?:on|here|[A-Z]{2,}[ ][\w ]{1,20})
      | don[’']t[ ]miss | must[ ]read | recommended | you[ ]may[ ]also[ ]like | popular | trending | most[ ]read )
    [ ]?[:|–—][ ]*\S.{0,250}
"""

# Popular on Harbour Times      not: Popular songs were sung
RELATED_HEAD = r"""
    (?:popular|most[ ](?:read|popular|viewed|shared)|trending|more|latest|top[ ]stories|also|recommended)
    [ ](?:on|in|from|by|news|posts|stories)(?:[ ]\w+){0,4}
"""

# Old Salt says:      not: He says so.
COMMENT_TURN = r"(?:[\w.'-]+[ ]){1,3}says: | reply(?:[ ]to[ ].{1,30})?"

# 3 hours ago      not: 3 hours ago the board met
COMMENT_SIGN = r"""
    \d{1,3}[ ](?:second|minute|hour|day|week|month|year)s?[ ]ago
  | @\w{2,30}
  | .{1,40}\bat[ ]\d{1,2}[:.]\d\d[ ]?(?:[ap]\.?m\.?)?
"""

# harbourRatX, oldsalt, salt99, old_salt      not: McQuill, Salt
USER_HANDLE = r"""
    (?!Ma?c[A-Z])
    (?: [a-z]{3,}[A-Z]\w* | \w*[a-z][A-Z]\w*[a-z][A-Z]\w* | [a-z][a-z_]{3,} | \w*[A-Za-z]\d+\w* | \w+_\w+ )
"""

URL_LINE = r"(?:https?://|www\.)\S+"
HANDLE_LINE = r"@\w{2,30}[.:]?"
BYLINE = r"""
    (?:(?:written|posted|published|reported|story|words|text|report)[ ])? by:?[ ] [\w.’'“”\"&|,/()@ –—-]{2,120}
"""
NAME_LINE = r"[A-ZÀ-Þ][\w’'-]+(?:[ ][A-ZÀ-Þ]\.)?(?:[ ][A-ZÀ-Þ][\w’'-]+){1,2}"
READING_TIME = r"""
    \d{1,3}[ -]min(?:ute)?s?[ ](?:read|listen|watch) | (?:estimated[ ])?read(?:ing)?[ ]time:?[ ].{1,30}
"""
BREADCRUMB = r"[^>›»\n]{1,40}(?:[ ][>›»][ ][^>›»\n]{1,60}){1,6}"
BULLET = r"[-–•·*▪►][ \t]{0,3}\S"


@cache
def pattern(source: str, *, ignore_case: bool = True) -> re.Pattern[str]:
    """Return the compiled pattern."""
    return re.compile(source, re.VERBOSE | (re.IGNORECASE if ignore_case else 0))


@cache
def phrases(name: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Return the pattern of a list of phrases, in any case."""
    lines = (resources.files(__package__) / "phrases" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    source = trie_pattern(line.lower() for line in lines if not line.startswith("# ")).replace("<number>", r"\d{1,6}")
    return re.compile(f"{before}{source}{after}", re.IGNORECASE)


def teaser_head(text: str) -> bool:
    """Tell whether the paragraph begins with a teaser's all-capitals head, followed by a headline and a story."""
    match = pattern(TEASER_HEAD, ignore_case=False).match(text)
    return match is not None and match.end() > SHORTEST_TEASER_HEAD


def user_handle(text: str) -> bool:
    """Tell whether the line is a name that nobody has outside the web."""
    return pattern(USER_HANDLE, ignore_case=False).fullmatch(text) is not None


def comment_mark(text: str) -> bool:
    """Tell whether the line heads readers' comments."""
    return phrases("comment_marks", after=rf"(?:[ ]?\(\d{{1,6}}\))?{TRAILING}").fullmatch(text) is not None


def comment_turn(text: str) -> bool:
    """Tell whether the line begins or ends a single comment."""
    return pattern(COMMENT_TURN).fullmatch(text) is not None


def comment_sign(text: str) -> bool:
    """Tell whether the line stands beside a single comment."""
    return (
        phrases("comment_signs", after=TRAILING).fullmatch(text) is not None
        or pattern(COMMENT_SIGN).fullmatch(text) is not None
        or comment_turn(text)
        or user_handle(text)
    )


SHORTEST_TEASER_HEAD = 8
