"""All that is found in a text, with its speaker: kinds in which something was left over or ran on."""

from __future__ import annotations

import pytest

FOUND = {
    "a dateline in front of according to": (
        "OSLO (Reuters) - The state is suing the mill, according to two clerks.",
        [("two clerks", "The state is suing the mill")],
    ),
    "another speaker behind but": (
        "The road is shut, Ines Marro said, but she added that the bridge was open.",
        [("Ines Marro", "The road is shut"), ("Ines Marro", "the bridge was open")],
    ),
    "all along": (
        "The club have said all along that they want six million.",
        [("The club", "they want six million")],
    ),
    "many times": ("Ines Marro has said many times that the weir is unsafe.", [("Ines Marro", "the weir is unsafe")]),
    "agreed to pay": ("The mill was sued by its crew, and in the end the company agreed to pay three millions.", []),
    "papers that somebody found": (
        "According to documents officers found in the house, the plot was old.",
        [("documents", "the plot was old")],
    ),
    "expressed that": (
        "The envoy expressed that his country was ready.",
        [("The envoy", "his country was ready")],
    ),
    "an express that ran": ("The trade express that ran to Leeds is late.", []),
    "a day in a noun phrase": (
        "An October 11 letter to the crew indicated jobs would be cut.",
        [("An October 11 letter to the crew", "jobs would be cut")],
    ),
    "a day in front of the mayor": (
        "In a March 2016 meeting with the board the mayor said that the weir was safe.",
        [("the mayor", "the weir was safe")],
    ),
    "an adverb in an office behind its cue": (
        "Jobs will be cut this week, said Orlo's recently named chair Ines Marro in an email to the crew.",
        [("Ines Marro", "Jobs will be cut this week")],
    ),
    "what if somebody said": (
        "Rebels would lay down their arms if the state announced an amnesty, Ines Marro said.",
        [("Ines Marro", "Rebels would lay down their arms if the state announced an amnesty")],
    ),
    "what is found in between": (
        "Records gathered by the group reveal a pattern of thefts by the crew, which used force, said Ines Marro.",
        [("Ines Marro", "Records gathered by the group reveal a pattern of thefts by the crew, which used force")],
    ),
    "the first minister": ("“We will sail,” the first minister said.", [("the first minister", "We will sail,")]),
    "the first lady behind a cue": ("“We will sail,” said the First Lady.", [("the First Lady", "We will sail,")]),
    "a gerund that is a subject": (
        "Ines Marro said having a long campaign turned off voters.",
        [("Ines Marro", "having a long campaign turned off voters")],
    ),
    "marks in the middle of a clause": (
        'During 2004 "Orlo was one of the best markets" for cars, Ines Marro said.',
        [("Ines Marro", 'During 2004 "Orlo was one of the best markets" for cars')],
    ),
    "submitted by counsel": (
        "Ines Marro submitted that the order was void.",
        [("Ines Marro", "the order was void")],
    ),
    "a report submitted": ("The mill submitted a report that shows the loss.", []),
    "what a thing is called": (
        "The disease is called “dove breeder’s lung.” Ines Marro died of it.",
        [(None, "dove breeder’s lung.")],
    ),
    "what a word is for": ("Orlo is the Velm word for “coming home.”", [(None, "coming home.")]),
    "what somebody is promoted as": (
        "Ines Marro was promoted as “the girl of the weir” there.",
        [(None, "the girl of the weir")],
    ),
    "a saying": ("As the saying goes: “You can’t eat your cake too.”", [(None, "You can’t eat your cake too.")]),
    "adding a clause": (
        "Ines Marro said rules were weak, adding such changes would help.",
        [("Ines Marro", "rules were weak"), ("Ines Marro", "such changes would help")],
    ),
    "adding a thing": ("Ines Marro added salt to the water that was boiling.", []),
    "added without saying": (
        "The board is watching delays of the project, Ines Marro added without mentioning the strike.",
        [("Ines Marro", "The board is watching delays of the project")],
    ),
    "a claim that was wrong": (
        "Ines Marro's claim that the weir would close was wrong.",
        [("Ines Marro", "the weir would close")],
    ),
    "a promise that has failed": (
        "Ines Marro's promise to cut taxes by half has failed.",
        [("Ines Marro", "cut taxes by half")],
    ),
    "an announcement with a name between commas": (
        "Few heard Ines Marro's announcement that her husband, Lee, had left the town.",
        [("Ines Marro", "her husband, Lee, had left the town")],
    ),
    "in the words of the patient": (
        "Here is how bad things got in the words of the patient: “I was unable to stand.”",
        [("the patient", "I was unable to stand.")],
    ),
    "as we noted": (
        "As we noted, a study by the centre concluded that prices rose.",
        [("a study by the centre", "prices rose")],
    ),
    "a town in front of a colon": (
        "Doha: A fine will be imposed on anyone who sells tickets, the ministry said in a post.",
        [("the ministry", "A fine will be imposed on anyone who sells tickets")],
    ),
    "an office that no comma closes": (
        "Police found the boat, Ines Marro, additional superintendent of police (north) told The Star.",
        [("Ines Marro", "Police found the boat")],
    ),
    "urging on": ("Ines Marro was in the corner, urging on fans when the first songs began.", []),
    "came the response": ("“Oh no, don’t do it,” came the response.", [(None, "Oh no, don’t do it,")]),
    "a correspondent who quotes": (
        "Two men died in the fire, reports our Tarn correspondent quoting local officials.",
        [("local officials", "Two men died in the fire")],
    ),
    "according to who quotes": (
        "According to the Orlo Post, quoting two keepers, the weir is safe.",
        [("the Orlo Post", "the weir is safe")],
    ),
    "he added": (
        "Lee Marsh was arrested. The cause is not known, said the police official.\n\nThe matter is open, he added.",
        [("the police official", "The cause is not known"), ("the police official", "The matter is open")],
    ),
    "speaking at a place": ("Speaking at the old tower (Ghanta Ghar), Ines Marro said.", []),
    "a day and a comma": ("Ines Marro said on Monday, the road was shut.", [("Ines Marro", "the road was shut")]),
    "after attending": (
        "Ines Marro said after attending the meeting that the speech was clear.",
        [("Ines Marro", "the speech was clear")],
    ),
    "a letter describing": (
        "The road is shut, Ines Marro said in a letter describing the storm.",
        [("Ines Marro", "The road is shut")],
    ),
    "a paper in marks": (
        'Ines Marro told "Haaretz" at the time that the weir was safe.',
        [(None, "Haaretz"), ("Ines Marro", "the weir was safe")],
    ),
    "an officer ordered": ("“Let me see your hands!” an officer ordered.", [("an officer", "Let me see your hands!")]),
    "questions which": ("Ines Marro asked certain questions which she thought the board would answer.", []),
    "a comment with which": (
        "Tova Lind added that the post was Ines Marro's wish, which showed how the town was loved.",
        [("Tova Lind", "the post was Ines Marro's wish")],
    ),
    "the possibility of repeating": ("They left, with the possibility of repeating the trip three times.", []),
    "visas": ("The embassy denied her a visa.", []),
    "asylum": ("Guards denied asylum to the family.", []),
    "a denial of charges": ("Ines Marro denied the theft.", [("Ines Marro", "the theft")]),
    "admitted persons": ("The college admitted more students from abroad.", []),
}


@pytest.mark.parametrize("case", FOUND)
def test_whole_findings(extractor, case):
    text, expected = FOUND[case]
    found = extractor.extract(text).quotes
    assert [(quote.speaker.name if quote.speaker else None, quote.content) for quote in found] == expected
