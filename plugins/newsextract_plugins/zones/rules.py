"""The rules, and the kind of zone that each makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsextract import Rule, Rules
from newsextract_plugins.zones import boilerplate, comments, glued, head, likeness, subheadings
from newsextract_plugins.zones.wording.signs import rule_by_wording
from newsextract_plugins.zones.wording.site_rules import SITE_RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsextract.model.types import ZoneKind

BODY = "paragraph"
"""The rule of what no other rule takes."""

KINDS: dict[str, ZoneKind] = {
    "headline": "headline",
    "closed-headline": "headline",
    "deck": "subheading",
    "by-line": "byline",
    "agency-line": "byline",
    "name-line": "byline",
    "date-line": "byline",
    "dateline-head": "dateline",
    "subheading": "subheading",
    "quoted-subheading": "subheading",
    "photo-credit": "caption",
    "user-names": "comments",
    "comments-mark": "comments",
    "glued-story": "other_story",
    "related-line": "other_story",
    "related-head": "other_story",
    "related-list": "other_story",
    "trailing-links": "other_story",
    "trailing-titles": "other_story",
    "capitals-link": "other_story",
    "url-line": "footer",
    "handle-line": "footer",
    "frame-line": "footer",
    "frame-start": "footer",
    "breadcrumb": "footer",
    "credits": "footer",
    "contact-line": "footer",
    "rights": "footer",
    "share-line": "footer",
    "comment-line": "footer",
    "consent-line": "footer",
    "subscribe-line": "footer",
    "advertising": "footer",
    "appeal": "footer",
    "tip-line": "footer",
    "syndication": "footer",
    "company-line": "footer",
    "bulleted-links": "other_story",
    "counter": "footer",
    "player": "footer",
    "author-line": "footer",
    "media-line": "other_story",
    "unlike-the-story": "footer",
    "meta-line": "footer",
    "widget-line": "footer",
    "stamp-line": "other_story",
    BODY: "body",
}

READERS: dict[str, Callable[..., object]] = {
    "headline": head.headline_rule,
    "closed-headline": head.is_closed_headline,
    "deck": head.head_rule,
    "by-line": head.byline_rule,
    "agency-line": head.byline_rule,
    "name-line": head.head_rule,
    "date-line": head.is_date_line,
    "dateline-head": head.dateline_end,
    "breadcrumb": head.head_rule,
    "subheading": subheadings.label_subheadings,
    "quoted-subheading": subheadings.label_subheadings,
    "user-names": comments.users_start,
    "comments-mark": comments.mark_start,
    "glued-story": glued.label_glued_stories,
    "related-head": boilerplate.label_related_lists,
    "related-list": boilerplate.label_related_lists,
    "trailing-links": boilerplate.label_trailing_links,
    "trailing-titles": boilerplate.label_trailing_titles,
    "capitals-link": boilerplate.label_capitals,
    "url-line": boilerplate.label_addresses,
    "handle-line": boilerplate.frame_rule,
    "frame-line": boilerplate.frame_rule,
    "frame-start": boilerplate.frame_rule,
    "bulleted-links": boilerplate.label_bulleted,
    "author-line": boilerplate.label_author,
    "company-line": boilerplate.label_author,
    "media-line": boilerplate.label_media,
    "unlike-the-story": likeness.label_unlike,
}
"""What reads each rule; a line's wording alone, and so `rule_by_wording`, the others."""

_STORY = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)

_LISTED = (
    Rule("headline", "An open line above the first paragraph.", "Harbour to be dredged\n" + _STORY, _STORY),
    Rule(
        "closed-headline",
        "A first line in headline style to which a full stop was added.",
        "Harbour Board Votes for Dredging.\n" + _STORY,
        "It was a cold morning in the harbour.\n" + _STORY,
    ),
    Rule(
        "deck",
        "A further open line below the headline.",
        "Harbour to be dredged\nFishing crews want a later date\n" + _STORY,
        "Harbour to be dredged\n" + _STORY,
    ),
    Rule(
        "by-line",
        "A line that begins with “By”.",
        "Harbour to be dredged\nBy Ada Quill, Staff Writer\n" + _STORY,
        "Harbour to be dredged\nBy the sea, nobody slept.\n" + _STORY,
    ),
    Rule(
        "agency-line",
        "A news agency's name alone in a line.",
        "Harbour to be dredged\nReuters\n" + _STORY,
        "Harbour to be dredged\nReuters building sold\n" + _STORY,
    ),
    Rule(
        "name-line",
        "A name between the headline and the date.",
        "Harbour to be dredged\nAda Quill\nPublished 3 May 2021\n" + _STORY,
        "Harbour to be dredged\nHerring Season\n" + _STORY,
    ),
    Rule(
        "date-line",
        "A line of a date's words and numbers alone.",
        "Harbour to be dredged\nPublished on 3 May 2021 at 14:05\n" + _STORY,
        "Harbour to be dredged\n3 basins closed by May\n" + _STORY,
    ),
    Rule(
        "dateline-head",
        "Place, date and agency before the first words of the story.",
        "OSLO, May 3 (Reuters) – " + _STORY,
        "The NATO–EU talks: " + _STORY,
    ),
    Rule(
        "subheading",
        "A short open line between two paragraphs.",
        _STORY + "Later ferries\n" + _STORY,
        _STORY + "Nobody was hurt.\n" + _STORY,
    ),
    Rule(
        "quoted-subheading",
        "A short line between two paragraphs, wholly in quotation marks.",
        _STORY + "“Late ferries”\n" + _STORY,
        _STORY + "“We are late.”\n" + _STORY,
    ),
    Rule(
        "photo-credit",
        "A line that says who took the picture, or what it shows.",
        _STORY + "Photo: Ada Quill / Getty Images\n" + _STORY,
        _STORY + "Photographs of the basin will be shown on Monday.\n",
    ),
    Rule(
        "user-names",
        "Users' names that come again, taking turns with paragraphs up to the end.",
        _STORY + "harbourRatX\nAbout time!\nOld Salt\nThey will botch it.\nharbourRatX\nSays who?\n",
        _STORY + "Later ferries\nThey run later.\nDear tickets\nFares will rise.\nEmpty shops\nNobody will come.\n",
    ),
    Rule(
        "comments-mark",
        "A line such as “12 Comments” behind the story, with comments below it.",
        _STORY + "12 Comments\nOld Salt says:\nThey will botch it again, wait and see.\n",
        "12 Comments\n" + _STORY,
    ),
    Rule(
        "glued-story",
        "Trailing blocks that are cut off in mid-sentence or headed in capitals and name none of the story's names.",
        _STORY + "SNOW AHEAD: Ski resorts in the Alps expect the best start in years Resorts near Chamonix and Zermatt "
        "said on Friday that they would open a fortnight early. Lift operators in Verbier and Davos have hired more "
        "staff. Hotels in Innsbruck are booked until New Year, and the tourist office of Tyrol expects\n",
        _STORY
        + "The board will meet again in June to look at the costs of the work and at the damage that the storms of the "
        "last winter did to the northern pier, the fish market and the slipway. It has asked the engineers for a\n",
    ),
    Rule(
        "related-line",
        "A line that begins with “Related:”, “Read more:” and the like.",
        _STORY + "Related: Ferry fares to rise\n" + _STORY,
        _STORY + "Related costs: the board did not say.\n" + _STORY,
    ),
    Rule(
        "related-head",
        "A line such as “Related Articles”.",
        _STORY + "Related Articles\n",
        _STORY + "Related articles were seized by the police.\n",
    ),
    Rule(
        "related-list",
        "The titles below such a line.",
        _STORY + "You may also like\nFerry fares to rise\n",
        _STORY + "You may also like the view from the pier, which is open to walkers on Sundays and costs nothing.\n",
    ),
    Rule(
        "trailing-links",
        "Bulleted titles that end the text.",
        _STORY + "- Ferry fares to Rum rise\n- Five walks on Rum's stone pier\n",
        _STORY + "- The basin closes in October.\n- The pier stays open until Easter.\n",
    ),
    Rule(
        "trailing-titles",
        "Three or more open titles that end the text.",
        _STORY + "Ferry fares to rise in Rum\nFive walks on the piers of Eigg\nWhat the herring means to Muck\n",
        _STORY + "Ferry fares to rise in Rum\n",
    ),
    Rule(
        "capitals-link",
        "A long open line in capitals between paragraphs.",
        _STORY + "FERRY FARES IN THE HARBOUR TO RISE AGAIN\n" + _STORY,
        _STORY + "FERRY FARES\n" + _STORY,
    ),
    Rule(
        "unlike-the-story",
        "A line that its words, shape and place, weighed together, tell from the story; the trail has the reasons.",
        _STORY + "Choose which newsletters you want\n" + _STORY,
        _STORY + "The newsletter of the board said so.\n" + _STORY,
    ),
    Rule("url-line", "An address alone in a line.", "https://harbour.example/2021/05/03/dredging\n" + _STORY, _STORY),
    Rule(
        "handle-line",
        "A user's handle alone in a line.",
        _STORY + "@harbourboard\n",
        _STORY + "@harbourboard said that it was late.\n",
    ),
    Rule(
        "frame-line",
        "A whole line of the page's frame, from a list.",
        _STORY + "Back to top\n",
        _STORY + "Back to the top of the pier they went.\n",
    ),
    Rule(
        "frame-start",
        "A line that begins as only the page's frame does, from a list.",
        _STORY + "Sign up for our harbour letter\n",
        _STORY + "Signs of wear were found on the pier.\n",
    ),
    Rule(
        "breadcrumb",
        "The path to the page.",
        "Home > News > Harbour\nHarbour to be dredged\n" + _STORY,
        "Harbour to be dredged\n" + _STORY,
    ),
    Rule(
        "credits",
        "Who reported, wrote and edited.",
        _STORY + "(Reporting by Ada Quill; Editing by Ben Nib)\n",
        _STORY + "Reporting was difficult, said Ada Quill.\n",
    ),
    Rule(
        "contact-line",
        "Where to follow or reach the reporter.",
        _STORY + "Follow Ada Quill on Twitter @adaquill.\n",
        _STORY + "Follow the path to the pier on foot.\n",
    ),
    Rule(
        "rights",
        "Copyright and rights reserved.",
        _STORY + "Harbour Times, all rights reserved.\n",
        _STORY + "The crews reserved all their rights.\n",
    ),
    *SITE_RULES,
)

RULES = Rules.of_package(
    __package__,
    *(attrs.evolve(rule, read=READERS.get(rule.name) or rule_by_wording) for rule in _LISTED),
    Rule(BODY, "What no other rule takes.", _STORY, "https://harbour.example/2021/05/03/dredging"),
)
