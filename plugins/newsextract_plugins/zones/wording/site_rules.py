"""The rules of what a site says about itself, each with an example that it takes and one that it leaves."""

from __future__ import annotations

from newsextract import Rule

__all__ = ["SITE_RULES"]

_STORY = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)

SITE_RULES: tuple[Rule, ...] = (
    Rule(
        "share-line",
        "A button to share, print or keep the page.",
        _STORY + "Click to share on X (Opens in new window)\n" + _STORY,
        _STORY + "Share prices of the ferry company fell.\n" + _STORY,
    ),
    Rule(
        "comment-line",
        "An invitation to comment, or a note that nobody can any more.",
        _STORY + "View 12 comments\n" + _STORY,
        _STORY + "Comments on the plan are due in May.\n" + _STORY,
    ),
    Rule(
        "consent-line",
        "Cookies, privacy, terms of use.",
        _STORY + "By continuing to use this site, you agree to our use of cookies.\n" + _STORY,
        _STORY + "We use cookies in the harbour pudding, the cook said.\n" + _STORY,
    ),
    Rule(
        "subscribe-line",
        "An invitation to subscribe, to log in, to follow or to install.",
        _STORY + "Already a subscriber? Log in\n" + _STORY,
        _STORY + "The subscriber was already at the pier.\n" + _STORY,
    ),
    Rule(
        "advertising",
        "A mark of advertising.",
        _STORY + "ADVERTISEMENT - CONTINUE READING BELOW\n" + _STORY,
        _STORY + "Advertising sales of the ferry company fell.\n" + _STORY,
    ),
    Rule(
        "appeal",
        "An appeal for money or membership.",
        _STORY + "If you value our journalism, please consider making a donation.\n" + _STORY,
        _STORY + "If you value quiet, go to Rum in May.\n" + _STORY,
    ),
    Rule(
        "tip-line",
        "An invitation to write to the newsroom.",
        _STORY + "Got a story? Contact the newsdesk.\n" + _STORY,
        _STORY + "Do you know the way to the pier?\n" + _STORY,
    ),
    Rule(
        "syndication",
        "Where the text is from and who edited it.",
        _STORY + "(This story has not been edited by Harbour staff.)\n" + _STORY,
        _STORY + "This story has not been told yet.\n" + _STORY,
    ),
    Rule(
        "counter",
        "How often a page was shared or seen, or where in a gallery one is.",
        _STORY + "1,234 shares\n" + _STORY,
        _STORY + "1,234 shares were sold.\n" + _STORY,
    ),
    Rule(
        "player",
        "What a player of videos or a picture's frame says.",
        _STORY + "Video Player is loading.\n" + _STORY,
        _STORY + "The video shows the pier in the storm.\n" + _STORY,
    ),
    Rule(
        "media-line",
        "A link to a video, a gallery or a podcast, below the story's first paragraph.",
        _STORY + "Watch: The storm that hit the pier\n" + _STORY,
        _STORY + "Watch the storm from the pier.\n" + _STORY,
    ),
    Rule(
        "author-line",
        "Who wrote the story, in the last lines.",
        _STORY + "Ada Quill is a staff writer at Harbour Times.\n",
        _STORY + "Ada Quill is a fisherwoman in Rum.\n" + _STORY,
    ),
    Rule(
        "company-line",
        "What a company says about itself, in the last lines.",
        _STORY + "Rum Ropes is a leading maker of ropes for ferries and yachts.\n",
        _STORY + "Rum is a small island with a pier of stone.\n",
    ),
    Rule(
        "bulleted-links",
        "Two or more bulleted titles between paragraphs, each with the capitals of a headline.",
        _STORY + "- Ferry Fares Are to Rise Again in Rum\n- Five Walks for Sundays on the Stone Pier\n" + _STORY,
        _STORY + "- Courses on tying knots for sailors\n- Classes on mending nets by hand\n" + _STORY,
    ),
    Rule(
        "meta-line",
        "What a page's program left: short codes, addresses of pictures, times for machines.",
        _STORY + '[gallery ids="12,13"]\n' + _STORY,
        _STORY + "[He] said nothing more.\n" + _STORY,
    ),
    Rule(
        "widget-line",
        "What a page says when a reader has sent, saved or ordered something.",
        _STORY + "Your alert has been saved.\n" + _STORY,
        _STORY + "Your ferry has been sold.\n" + _STORY,
    ),
    Rule(
        "stamp-line",
        "How long ago somebody wrote another story.",
        _STORY + "Ada Quill • 3 days ago\n" + _STORY,
        _STORY + "Three days ago the board met.\n" + _STORY,
    ),
)
