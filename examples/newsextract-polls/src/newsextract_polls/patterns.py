"""What stands before, between and behind shares: every repeat has an end, so that the time grows as the text does."""

from __future__ import annotations

import re

from newsextract_polls.lexicon import NUMBER_WORDS

__all__ = [
    "AHEAD",
    "BARE",
    "BEHIND",
    "CHANGED",
    "DIGITS",
    "FROM_SHARE",
    "LEAST_TOGETHER",
    "OPINION",
    "PAIR",
    "SINGLE",
    "SPELLED",
    "TENS",
    "TO_SHARE",
    "UNDECIDED",
    "UP",
]

LEAST_TOGETHER = 20
"""Two bare numbers that make less together are a ratio, “ahead 2-1”, or a score."""

_PERCENT = r"(?: ?%| ?per ?cent\b| ?pc\b)"
DIGITS = r"\d{1,2}(?:\.\d{1,2})?"

# “48 percent to 41 percent”, “46 to 40 percent”, “52%-38%”, and “48-41” behind a verb of being ahead
PAIR = re.compile(
    rf"(?<![\d.,$£€/+-])(?P<first>{DIGITS})(?P<p1>{_PERCENT})?"
    rf"(?P<sign> ?[-–—] ?| to | versus | vs\.? | against |, compared (?:with|to) )"
    rf"(?P<second>{DIGITS})(?P<p2>{_PERCENT})?(?![\d.]*\d|,\d| points?\b|-point|/)"
)
SINGLE = re.compile(rf"(?<![\d.,$£€/-])(?P<value>{DIGITS})(?P<percent>{_PERCENT})(?!age|[ -]points?\b)")
SPELLED = re.compile(
    r"\b(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?(?:(?<=ty)[- ])?"
    rf"(?P<ones>{'|'.join(word for word in NUMBER_WORDS if len(word) > 1)})? ?per ?cent\b",
    re.IGNORECASE,
)
TENS = {
    word: 10 * tens
    for tens, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}

_ABOUT = r"(?:,? ?(?:about|around|just|only|some|nearly|almost|roughly|an? [a-z]+|up to|as (?:much|many) as))?"
_GROUP = r"(?: (?:of|from|among|with) (?:the )?[A-Za-z][A-Za-z -]{0,45}?)?"

# What stands between a contender and its share: “Ruiz has the support of 41%”, “Labour, up two, on 41%”.
TO_SHARE = re.compile(
    r"(?P<link>[’']s?(?: (?:support|share|total|rating|backing))?(?: (?:at|to|is|was|stands? at))?"
    r"|,? (?:\([A-Z][^)]{0,12}\) ?)?(?:(?:is|was|are|were|now|currently|still|then|each|both|both at|next) ){0,2}"
    r"(?:with|at|on|to|gets?|got|getting|had|has|have|having|garner(?:s|ed|ing)?|w[io]n(?:s|ning)?(?: out with)?|took"
    r"|takes?|taking|receiv(?:es?|ed|ing)|polled|polls|polling|holds?|held|drew|draws?|drawing|earn(?:s|ed|ing)?|scor(?:es?|ed|ing)"
    r"|secur(?:es?|ed|ing)|stands? at|stood at|standing at|c[ao]mes? in (?:at|with|on)|coming in (?:at|with)"
    r"|finish(?:es|ed) (?:at|with)|remain(?:s|ed) (?:at|on)|f[ae]ll(?:s|ing)? to|dropp(?:ed|ing) to|drops to|slips to"
    r"|slipped to|rose to|rises to|climb(?:s|ed) to|leads? (?:with|at|on)|leading with|led with|tied (?:at|with|on)"
    r"|level (?:at|on)|enjoys?|enjoyed|trail(?:s|ed|ing) (?:[a-z]+ )?(?:at|with|on)|(?:a )?(?:distant |close )?"
    r"(?:second|third|fourth|fifth|sixth)(?: place)? (?:with|at|on)|follow(?:s|ed|ing)? (?:with|at|on)"
    r"|leads? the (?:field|pack|race) (?:with|at)(?: just)?|leading the (?:field|pack|race) (?:with|at)"
    r"|who (?:has|had|got|gets|is at|was at|came in at|drew|received)|unchanged (?:on|at)|was favou?red by"
    r"|(?:is|was) (?:supported|backed|favou?red) by)"
    rf"(?: (?:the )?(?:support|backing|vote|votes|share)(?: (?:of|from|at|among))?)?"
    r"|,? \(|:| |(?P<listed>, ))"
    r"(?P<changed>,? ?(?:up|down|unchanged)(?: (?:by )?[\w.]+(?: percentage)? ?(?:points?|pts?|percent|%)?)?"
    r",? (?:on|at|to))?"
    rf"{_ABOUT} ?"
)

# What stands between a share and its contender: “41 percent of those asked would vote for Ruiz”.
FROM_SHARE = re.compile(
    rf"{_GROUP},? ?(?:(?:said|say|saying|who said)(?: that)? )?(?:they |he |she )?"
    r"(?:(?:would|will|might|could|were|are|was|plan(?:ned)? to|intend(?:ed)? to|expect(?:ed)? to|likely to) ){0,2}"
    r"(?:vot(?:ed?|ing)(?: for)?|chose|choose|choosing|back(?:ed|ing|s)?|support(?:ed|ing|s)?"
    r"|prefer(?:red|ring|s)?|favou?r(?:ed|ing|s)?|picked|pick|select(?:ed)?|went (?:to|for)"
    r"|go(?:es)? (?:to|for)|for|opt(?:ed)? for)"
    r"(?: (?:the )?(?:former |then-)?(?:[A-Z][a-z]+\.? ){0,4}(?:(?:nominee|candidate|leader) )?| )(?:the )?"
)
UNDECIDED = re.compile(
    rf"{_GROUP},? ?(?:(?:said|say|who said|who say)(?: that)? )?(?:they )?"
    r"(?:(?:are|were|was|remain(?:ed)?|still|being|is) ){0,2}"
    r"(?:undecided|unsure|don[’']t know|not sure|have no preference|had no (?:preference|opinion)|no preference)"
)
UP = re.compile(
    r"(?:,| \(|,? ) ?(?P<way>up|down|\+|[-−–])(?: by)? ?(?P<points>[\w.]{1,9})"
    r"(?= ?(?:percentage )?(?:points?|pts?|pp|\)|%|on\b|from\b|since\b))"
)
CHANGED = re.compile(r"(?P<way>up|down)(?: by)? (?P<points>[\w.]{1,9})")

# Behind which the larger number is the first contender's, or the second's.
AHEAD = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|beat(?:s|ing)?|defeat(?:s|ed|ing)?|top(?:s|ped|ping)|ties|tied|edg(?:es|ed|ing)|over|best(?:s|ed)"
    r"|win(?:s|ning)?|won|up on|outpac(?:es|ed|ing)|favou?red over|surpass(?:es|ed)|crush(?:es|ed)|prevail(?:s|ed)?)\b"
)
BEHIND = re.compile(r"\b(?:trail(?:s|ed|ing)?|behind|los(?:es|ing|e)|lost|down)\b")


# “Labour on 41%, the Greens on 12”: behind a percentage, a bare number is one too.
BARE = re.compile(rf"(?:\bat|\bwith|\bon) (?P<value>{DIGITS})(?=[,;)]| and\b|\.(?!\d)|$)")

# What is asked about a person besides the vote: not who would get it.
OPINION = re.compile(
    r"\b(?:un)?favou?rab|\b(?:dis)?approv|\brating|\bview(?:s|ed|ing)?\b|\bopinion of|\bsatisf|\btrust|\bdislike"
    r"|\bagree|\bdefinitely not|\bnever\b|\bknow enough"
)
