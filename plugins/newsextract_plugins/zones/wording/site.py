"""The wording of what a site says about itself: sharing, players, consent, subscriptions, appeals, syndication, tips.

The patterns are matched on whole lines in any case, as those of frame.py, and only on lines that begin with one of
`SITE_BEGINNINGS` or hold the letters that the wording names.
"""

from __future__ import annotations

__all__ = ["AUTHOR", "COMPANY", "MEDIA", "SITE_BEGINNINGS", "SITE_WORDINGS"]

#: The first words, or how they begin, of the wordings that are known by their beginning.
SITE_BEGINNINGS = (
    *("share", "click", "tap", "copy", "print", "post", "view", "comments on", "commenting", "comment"),
    *("by continuing", "by signing", "by subscribing", "by clicking", "by entering", "by using", "accept", "manage"),
    *("please", "thank", "thanks", "already", "you have successfully", "you can unsubscribe", "unsubscribe", "enter"),
    *("this article", "this story", "this content", "this site", "this website", "this video", "this column"),
    *("this post", "this piece", "this report", "this page", "this copy", "this interview", "views expressed"),
    *("you have", "you've", "you’ve", "get in touch", "privacy", "your support", "your donation", "your contribution"),
    *("unlimited access", "full access", "digital access", "your gift", "what do", "have your", "listen"),
    *("advertis", "article continues", "story continues", "paid", "promoted", "sponsored"),
    *("media caption", "our standards", "download", "do you", "got a", "got something", "send", "if you", "donate"),
    *("become", "support", "find us", "like us", "add us", "turn on", "activate", "jump to", "catch"),
    *("stay", "with inputs", "with agency", "except for", "written by", "edited by", "report a", "report this"),
    *("do not sell", "don't sell", "something went wrong", "sorry", "loading", "we use", "we value", "we have more"),
    *("your email", "your privacy", "log in", "save", "gift", "give", "first", "originally", "previous", "next"),
    *("originally published", "editor", "unlock", "keep reading", "continue", "let us know", "tell us", "know more"),
    *("cookies", "our app", "help us", "make a", "all rights", "login", "register", "create", "image caption"),
    *("image source", "it looks like", "an error", "try again", "to view this", "to comment", "to leave", "you must"),
    *(
        "be the first",
        "video player",
        "media player",
        "audio player",
        "play",
        "tweet",
        "pin",
        "email",
        "e-mail",
        "hide caption",
        "toggle",
        "show",
        "enlarge",
        "open in",
    ),
)

_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|threads|bluesky|instagram|youtube|tiktok)"
)
_PIECE = r"(?:article|story|post|page|piece|content|report|column|video|photo|interview|copy|gallery)"

# Share this article, Click to share on X (Opens in new window)      not: Share prices fell on Monday
SHARING = rf"""
    (?:(?:click|tap)[ ]to[ ])?(?:share|tweet|e-?mail|print|copy|pin|save|bookmark)
      (?:[ ](?:this|the)(?:[ ](?:{_PIECE}|link|with[ ]\w+(?:[ ]\w+)?))?|[ ]link|[ ]url)?
      (?:[ ](?:on|via|to|by|with|using)[ ](?:{_NETWORK}|e-?mail|friends|sms|messenger|a[ ]friend)(?:[ ](?:and
        |or)[ ]{_NETWORK})?)?
      (?:[ ]\(opens[ ]in[ ](?:a[ ])?new[ ]window\))?
  | (?:gift|give|save)[ ]this[ ]{_PIECE} | save[ ](?:for|to)[ ](?:later|my[ ].{{1,20}}) | add[ ]to[ ]
    (?:favou?rites|my[ ].{{1,20}})
"""
# View 12 comments, Comments on this article are now closed.      not: Comments on the plan are due in May
COMMENTING = rf"""
    (?:view|see|show|read|hide|post|add|leave|write)[ ](?:all[ ]|your[ ]|a[ ])?
      (?:\(?\d[\d,.]*k?\)?[ ])?comments?(?:[ ]\(\d+\))?[.]?
  | comment(?:s|ing)[ ](?:on[ ]this[ ]{_PIECE}[ ])?(?:are|is|have[ ]been|has[ ]been)[ ](?:now[ ])?(?:closed
    |disabled|turned[ ]off|moderated).{{0,80}}
  | (?:log|sign)[ ]?in[ ](?:or[ ](?:register|sign[ ]up)[ ])?to[ ](?:join|leave|post|comment|reply|view|continue
    |read|save).{{0,80}}
  | (?:you[ ]must|please|to[ ]comment,?|to[ ]leave).{{0,40}}\b(?:log|sign)(?:ged|ed)?[ ]?in\b.{{0,80}}
    | be[ ]the[ ]first[ ]to[ ]comment.{{0,60}}
  | your[ ]e-?mail[ ]address[ ]will[ ]not[ ]be[ ]published.{{0,80}}
  | (?:.{{1,80}}[?][ ])?(?:let[ ]us[ ]know|tell[ ]us|share[ ]your|leave[ ]your|have[ ]your[ ]say)\b.{{0,60}}
    \b(?:in|via)[ ](?:the|our)[ ]comments?\b.{{0,40}}
"""
# We use cookies to improve your experience.      not: We use cookies in the pudding
CONSENT = r"""
    (?:by[ ](?:continuing|signing|subscribing|clicking|entering|using)|this[ ](?:web)?site[ ]uses
      |this[ ]site[ ]is[ ]protected|accept|manage|your[ ]privacy|we[ ]value|please)\b
      .{0,160}\b(?:cookies?|privacy|terms[ ]of[ ](?:use|service)|terms[ ]and[ ]conditions|recaptcha
        |e-?mail[ ]address|javascript|ad[ ]?blocker)\b.{0,200}
  | we[ ]use[ ](?:\w+[ ]){0,3}cookies[ ](?:to|and|on|for)\b.{0,200}
  | (?:accept|reject|allow|manage)[ ](?:all[ ])?(?:cookies|preferences|settings|choices)(?:[ ]settings)?
  | privacy[ ](?:policy|notice|statement)[ ]?[|•·/].{1,160}
  | (?:do[ ]not|don[’']t)[ ]sell[ ](?:or[ ]share[ ])?my[ ].{1,40}
  | this[ ]content[ ](?:was|is)[ ](?:provided|hosted|not[ ]available).{0,160} | sorry,[ ]this[ ]\w+[ ]is[ ]
    (?:not|un).{1,80}
"""
# Already a subscriber? Log in      not: The subscriber logged in
SUBSCRIBING = rf"""
    already[ ](?:a[ ](?:subscriber|member)|have[ ](?:an[ ]account|a[ ]subscription)|subscribed|registered)\b.{{0,80}}
  | this[ ](?:{_PIECE})[ ]is[ ](?:only[ ])?(?:for|available[ ](?:only[ ])?to|exclusive(?:ly)?[ ](?:to|for))[ ]
    (?:\w+[ ]){{0,2}}(?:subscribers|members|readers).{{0,60}}
  | (?:thank[ ]you|thanks)[ ]for[ ](?:subscribing|signing[ ]up|registering|reading|joining|your[ ]support)\b.{{0,120}}
  | you[ ]have[ ]successfully[ ].{{1,80}} | (?:you[ ]can[ ])?unsubscribe\b.{{0,80}}
    | enter[ ]your[ ]e-?mail\b.{{0,60}}
  | (?:unlock[ ](?:this|all|full|our|unlimited|exclusive|premium|more)|keep[ ]reading|continue[ ]reading)\b.{{0,60}}
  | (?:unlimited|full|digital)[ ]access[ ]to[ ](?:all[ ])?(?:of[ ])?our\b.{{0,80}}
  | you(?:[ ]have|[’']ve)[ ](?:only[ ])?\w{{1,5}}[ ](?:free[ ])?(?:articles?|stories|story|views?|reads?)[ ]
      (?:\w+[ ]){{0,2}}(?:left|remaining)\b.{{0,60}}
  | please[ ](?:enter|provide|check|log|sign|subscribe|register|enable|try)\b.{{0,100}}
  | we[ ]have[ ]more[ ]newsletters.{{0,60}} | (?:create|register)[ ](?:an?|for|your)[ ](?:free[ ])?account.{{0,60}}
  | catch[ ](?:all[ ]the|the[ ]latest)\b.{{0,120}} | stay[ ](?:up[ ]to[ ]date|updated|informed|connected
    |tuned)[ ](?:with|on)\b.{{0,120}}
  | (?:turn[ ]on|activate|enable)[ ](?:push[ ])?notifications.{{0,60}}
  | (?:download|get|try)[ ](?:the|our|your)[ ](?:\w+[ ]){{0,4}}app\b.{{0,80}}
  | for[ ].{{1,60}},[ ]download[ ]our[ ].{{1,40}} | (?:find|like|add|follow|join)[ ]us[ ](?:as[ ].{{1,40}}[ ])?on[ ]
      .{{1,60}}
"""
# ADVERTISEMENT - CONTINUE READING BELOW      not: Advertising sales fell
ADVERTISING = r"""
    advertis(?:e)?ments?(?:[ ]?[-–—:|·•][ ]?.{1,40})? | (?:article|story)[ ]continues[ ](?:below|after).{0,40}
  | (?:paid[ ](?:for[ ](?:and[ ]presented[ ])?by|post|content|partnership)|promoted(?:[ ](?:by|content
    |stories))?|sponsored(?:[ ](?:by|content|stories|post))?)(?:[ ].{1,50})?
  | report[ ](?:this[ ]ad|an?[ ](?:error|typo|correction|mistake|ad))\b.{0,40}
"""
# If you value our journalism, please consider making a donation.      not: If you value quiet, go to Rum.
APPEAL = r"""
    (?:donate|make[ ]a[ ]donation|become[ ]a[ ](?:member|subscriber|supporter|patron|friend)|support[ ](?:us
      |our[ ](?:\w+[ ]){0,2}(?:journalis\w+|news\w*|reporting|work|team|mission|coverage|site|paper|stories)
      |(?:independent|quality|local)[ ](?:\w+[ ]){0,2}(?:journalism|news|reporting)
      |(?:the[ ])?(?-i:[A-Z])[\w’']{1,20}(?-i:(?:[ ][A-Z][\w’']{1,20}){0,3})))
      (?:[ ](?:now|today|here|from[ ].{1,40}|work|journalism|newsroom|local[ ]news))?[.!]?(?:[ ](?:donate
        |become|subscribe|give).{1,60})?
  | (?:support|help)[ ](?:us|our|independent|local|quality)\b.{0,80}\b(?:journalism|newsroom|reporting|work)\b.{0,120}
  | your[ ](?:support|donation|contribution|gift)[ ](?:keeps?|makes?|helps?|allows?|enables?|funds?|powers?)\b.{0,160}
  | if[ ]you[ ](?:value|like|enjoy|appreciate|believe[ ]in)\b.{0,80}\b(?:donat|subscri|support|contribut|member
    |shar)\w*.{0,80}
"""
# Got a story? Contact the newsdesk.      not: Do you know the way to Rum?
TIPS = r"""
    (?:do[ ]you|have[ ]you|got|know|let[ ]us|tell[ ]us|send|are[ ]you)\b.{0,100}
      (?:\bget[ ]in[ ]touch\b.{0,100}|\b(?:e-?mail|contact|tell|call|message|write[ ]to)[ ](?:us|our
        |the[ ]news\w*)\b.{0,100}|\bto[ ]\S+@\S+.{0,60}|\bat[ ]\S+@\S+.{0,60})
  | get[ ]in[ ]touch\b.{0,100}(?:@\S+|\b(?:us|our|newsroom|newsdesk)\b).{0,60}
  | (?:got|have)[ ]a[ ](?:\w+[ ]){0,2}(?:tip|story|tip-off|scoop)\b.{0,40}[?].{0,100}
"""
# (This story has not been edited by Harbour staff.)      not: This story has not been told yet.
SYNDICATION = rf"""
    \(?(?:except[ ]for[ ]the[ ]headline|this[ ](?:{_PIECE})[ ]has[ ]not[ ]been[ ]edited)\b.{{1,300}}
  | \(?this[ ](?:{_PIECE})[ ](?:was[ ]|is[ ]|has[ ]been[ ])?(?:originally[ ]|first[ ])?
      (?:(?:appeared|published|produced|republished|reprinted|syndicated|created|sponsored)\b.{{1,200}}|
        (?:shared|viewed)[ ][\d,.]+k?[ ]times.{{0,20}}|been[ ]shared\b.{{0,40}})
  | \(?this[ ](?:{_PIECE})[ ](?:was|is|has[ ]been)[ ](?:(?:also|since|automatically|partly)[ ])?
      (?:narrated|translated|auto-?generated|generated|licensed|written|edited|republished)
      [ ](?:to|by|from|on|with|after|in|using|under|for)\b.{{1,300}}
  | our[ ]standards:.{{1,80}}
  | \(?with[ ](?:additional[ ])?(?:inputs?|reporting)[ ]from[ ].{{1,80}}\)?[.]? | \(?with[ ]agency[ ]inputs\)?[.]?
  | (?:written|edited|reviewed|compiled)[ ]by:?[ ](?-i:[A-Z])[\w.’' -]{{1,60}}
"""
# 1,234 shares, 1.2K Views, 1 of 12      not: 1,234 shares were sold.
COUNTERS = r"""
    \d[\d,.]*[ ]?[km]?[ ](?:shares?|views?|likes?|comments?|votes?|reactions?|followers|retweets) | \d{1,3}[ ]?
      (?:/|of)[ ]?\d{1,3}
  | \d{1,2}:\d\d(?::\d\d)?[ ]?/[ ]?\d{1,2}:\d\d(?::\d\d)?
"""
# Video Player is loading.      not: The video shows the pier.
PLAYER = r"""
    (?:video|media|audio)[ ]player[ ].{1,60} | loading(?:[ ](?:comments|video|player|.{1,20}))?[.…]* | play[ ]
      (?:video|audio|now)
  | (?:image|media)[ ]caption[,:]?(?:[ ].{1,300})? | image[ ]source,?[ ].{1,80}
  | (?:hide|toggle|show)[ ]caption | enlarge[ ](?:this[ ])?image | open[ ]in[ ]full[ ]screen
  | (?:something[ ]went[ ]wrong|an[ ]error[ ](?:has[ ])?occurred|it[ ]looks[ ]like[ ]you)\b.{0,120}
  | to[ ]view[ ]this\b.{0,120}
"""

SITE_WORDINGS: tuple[tuple[str, str, tuple[str, ...], int], ...] = (
    (
        "share-line",
        SHARING,
        ("tweet", "share", "copy", "print", "mail", "pin ", "bookmark", "save", "gift", "give", "favo"),
        14,
    ),
    (
        "comment-line",
        COMMENTING,
        ("comment", "log in", "login", "sign in", "signed in", "logged in", "be published"),
        30,
    ),
    ("consent-line", CONSENT, (), 60),
    ("subscribe-line", SUBSCRIBING, (), 40),
    ("advertising", ADVERTISING, (), 12),
    ("appeal", APPEAL, (), 40),
    (
        "tip-line",
        TIPS,
        ("touch", "@", "mail", "contact", "tell us", "call us", "message us", "write to", " tip", "story?", "scoop"),
        40,
    ),
    (
        "syndication",
        SYNDICATION,
        (
            "been edited",
            "appeared",
            "published",
            "produced",
            "printed",
            "syndicated",
            "created by",
            "sponsored by",
            " times",
            "standards:",
            "input",
            "reporting from",
            " by ",
            " by:",
            "been shared",
            "narrated",
            "translated",
            "generated",
            "licensed",
            "written",
        ),
        60,
    ),
    (
        "counter",
        COUNTERS,
        ("share", "view", "like", "comment", "vote", "reaction", "follower", "retweet", "/", " of "),
        6,
    ),
    (
        "player",
        PLAYER,
        (
            "player",
            "loading",
            "play ",
            "caption",
            "image",
            "full screen",
            "went wrong",
            "error",
            "looks like",
            "view this",
        ),
        50,
    ),
)
"""Rule, pattern, the small letters of which a line holds at least one (none: it begins with one of the beginnings), and
the most words that it has."""

# Watch: The storm that hit the pier      not: Watch the storm from the pier.
MEDIA = r"""
    (?:watch|video|listen|gallery|quiz|photos?|pictures|in[ ]pictures|podcast|audio|slideshow
      |live[ ]blog|related[ ]video)
    (?:[ ](?:live|now|here|more|again|below))?[ ]?[:|–—][ ]?\S.{0,160} | watch[ ](?:the[ ])?(?:full[ ])?
      (?:video|clip|interview)[ ](?:above|below|here).{0,60}
"""
"""A link to a video, a gallery or a podcast; only below the first paragraph of the story, where it is no headline."""

# Ada Quill is a staff writer at Harbour Times.      not: Ada Quill is a fisherwoman.
AUTHOR = r"""
    (?!.{0,400}\b(?:said|says|told|asked)\b)
    (?-i:[A-ZÀ-Þ][\w.’'-]+(?:[ ][A-ZÀ-Þ][\w.’'-]*){1,3})(?:,[^.]{1,40},)?[ ]
    (?:
      (?:is|was)[ ](?:an?|the|our|[\w ]{1,30}[’']s)[ ](?:[\w’'&,/-]+[ ]){0,6}?
        (?:writer|reporter|correspondent|columnist|editor|journalist|producer|photographer|contributor|author
          |fellow|professor|lecturer|analyst|blogger|intern)\b
        (?:.{0,40}\b(?:at|for|of|with|based|in|and|covering|who)\b.{1,300}|[.]?)
    | (?:covers|writes[ ](?:on|about|for|from))\b.{1,200}\b(?:for|at|from)[ ](?-i:[A-Z]).{1,80}
    | (?:joined|has[ ]been[ ]with)[ ](?-i:[A-Z]).{1,200}
    )
"""
"""Who wrote the story; only in the last lines of the page."""

# Rum Ropes is a leading maker of ropes for ferries.      not: Rum is a small island.
COMPANY = r"""
    (?-i:[A-ZÀ-Þ][\w.&’'-]*(?:[ ][A-ZÀ-Þ][\w.&’'-]*){0,4})(?:[ ]\([^()]{1,40}\))?[ ]
    (?:
      is[ ](?:an?|the|one[ ]of[ ]the)[ ](?:\w+[ ’'-]+){0,3}?(?:global|leading|largest|international|worldwide
        |premier|trusted|foremost|publicly)\b
        .{1,120}\b(?:provider|company|manufacturer|leader|supplier|developer|maker|firm|group|platform|producer
          |retailer)s?\b.{0,500}
    | is[ ](?:headquartered|listed|registered)[ ](?:in|on|at)\b.{1,400}
    | was[ ]founded[ ]in[ ]\d{4}[ ]and[ ]is[ ](?:headquartered|based)\b.{1,300}
    )
"""
"""What a company says about itself; only in the last lines of the page."""
