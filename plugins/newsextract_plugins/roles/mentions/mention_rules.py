"""The rules of mentions: by what a name, a noun phrase or a pronoun is taken to mean a person."""

from __future__ import annotations

from typing import Final

from newsextract import Rule, Rules

__all__ = ["MENTION_RULES"]

MENTION_RULES: Final = Rules(
    Rule("full-name", "A given and a family name.", "Helen Marsh left.", "Mrs. Marsh left."),
    Rule("family-name-alone", "The family name alone.", "Helen Marsh left. Marsh was late.", "Helen Marsh left."),
    Rule("given-name-alone", "The given name alone.", "Helen Marsh left. Helen was late.", "Helen Marsh left."),
    Rule(
        "salience",
        "A pronoun means whoever is most salient before it: subjects weigh more than objects, near more than far.",
        "Helen Marsh met Tim Orr. She was late.",
        "They were late. She left. Helen Marsh stayed.",
    ),
    Rule(
        "own-subject",
        "A reflexive means the subject of its own clause.",
        "Helen Marsh blamed herself.",
        "Helen Marsh blamed her.",
    ),
    Rule(
        "object-before",
        "A pronoun behind an object means the object: of “told”, “asked”, or “thanked … for”.",
        "Tim Orr thanked Lee Marsh for his help.",
        "Tim Orr met Lee Marsh after lunch. His help was gone.",
    ),
    Rule(
        "fronted-phrase",
        "A possessive in a phrase in front of the subject means the subject, if nobody else was named.",
        "In her speech, Helen Marsh praised the town.",
        "Tim Orr left. In his speech, he praised the town.",
    ),
    Rule(
        "for-his-part",
        "“For his part” means whoever is named behind it.",
        "It rained. For his part, Tim Orr was glad.",
        "It rained on his part of the town. Tim Orr was glad.",
    ),
    Rule(
        "spoken-of",
        "He or she in a quotation is whom the speaker speaks of, never the speaker.",
        "Tim Orr left early. “He was tired,” Helen Marsh said.",
        "“I was tired,” Helen Marsh said.",
    ),
    Rule(
        "who-speaks",
        "“I” in a quotation is who speaks it.",
        "“I was tired,” Helen Marsh said.",
        "“We were tired,” Helen Marsh said.",
    ),
    Rule(
        "interview",
        "“I” in an interview’s answers and “you” in its questions are who is interviewed.",
        "An interview with Helen Marsh, who runs the port of Elsa.\n\nHow do you run a port?\n\n"
        "I walk around it every morning, and I talk to the crews.\n\nWhat do you want next?\n\nI hope for a new crane.",
        "Helen Marsh runs the port of Elsa. I walk around it every morning.",
    ),
    Rule(
        "role",
        "A noun phrase means whoever holds the role that it names.",
        "Mayor Helen Marsh left. The mayor was tired.",
        "Mayor Helen Marsh left. The sheriff was tired.",
    ),
    Rule(
        "deed",
        "“The suspect”, “the victim”, “a man” of a lead mean whoever the text says did it, or was harmed.",
        "Police arrested Tim Orr. Orr was charged with theft. The suspect fled.",
        "Police met Tim Orr. Orr was late. The suspect fled.",
    ),
    Rule(
        "party",
        "“The Ohio Republican” means the lawmaker or candidate who was spoken of last.",
        "Senator Helen Marsh left. The Ohio Republican was tired.",
        "Helen Marsh left. The Ohio Republican was tired.",
    ),
    Rule(
        "same-words",
        "A phrase means the person beside whose name it stands elsewhere.",
        "Chile’s envoy to Peru was late. Helen Marsh, Chile’s envoy to Peru, left.",
        "Chile’s envoy to Peru was late. Helen Marsh, Chile’s envoy to Norway, left.",
    ),
    Rule(
        "last-subject",
        "A phrase that begins a sentence means the subject of the one before, of whom no work is known.",
        "Helen Marsh was late. The accountant said no.",
        "Helen Marsh was late. The judge said no.",
    ),
    Rule(
        "nationality",
        "“The Pole” means who is told to be one, else the subject before of whom no country is told.",
        "Poland’s Ida Lund won. The Pole was tired.",
        "Spain’s Ida Lund won. The Pole was tired.",
    ),
    Rule(
        "predicate",
        "A noun phrase means whom its own predicate names.",
        "The woman accused of the theft is Helen Marsh.",
        "The woman accused of the theft met Helen Marsh.",
    ),
    Rule(
        "kin",
        "“His brother” means the brother that has been named.",
        "Helen Marsh’s brother, Martin Hale, left. She praised her brother.",
        "Helen Marsh’s lawyer, Martin Hale, left. She praised her brother.",
    ),
    Rule(
        "same-age",
        "“The 52-year-old” means whoever is of that age.",
        "Martin Hale, 52, left. The 52-year-old agreed.",
        "Martin Hale, 51, left. The 52-year-old agreed.",
    ),
)
"""The rules, each with a text in which a mention has it, and one in which none does."""
