"""Clauses of news English: whose deed each verb is, with its object, its kind, its tense and voice."""

from __future__ import annotations

import pytest

from newsextract import Article


def clauses(text):
    """Return `subject <verb> object, object` of each clause of a text's first sentence."""
    sentence = Article(text).layout.grammar.sentence(0)

    def said(start, end):
        return text[slice(*sentence.span(start, end))]

    found = []
    for clause in sentence.clauses:
        subject = "-" if clause.subject is None else said(clause.subject.start, clause.subject.end)
        objects = ", ".join(said(phrase.start, phrase.end) for phrase in clause.objects)
        found.append(f"{subject} <{said(clause.verb.start, clause.verb.end)}> {objects}".strip())
    return found


SUBJECTS = {
    # behind what stands in front
    "Last week the board released its figures.": ["the board <released> its figures"],
    "In Oulu, Finland, Ms Okafor praised the crew.": ["Ms Okafor <praised> the crew"],
    "In a letter to staff, the firm's head, Tom Renn, said it would close two plants.": [
        "the firm's head <said>", "it <would close> two plants",
    ],
    "By cutting costs, the firm saved $3 million.": ["the firm <cutting> costs", "the firm <saved> $3 million"],
    "Speaking to reporters, Holt said the plan needs work.": [
        "Holt <Speaking>", "Holt <said>", "the plan <needs> work",
    ],
    "Claiming the talks are late, Holt told the board that they failed.": [
        "Holt <Claiming>", "the talks <are>", "Holt <told> the board", "they <failed>",
    ],
    "Holt has been unable to shake the affair even after the board decided against charging him.": [
        "Holt <has been>", "Holt <to shake> the affair", "the board <decided>", "the board <charging> him",
    ],
    "The report, which is due soon, showed Velm was late.": ["The report <is>", "The report <showed>", "Velm <was>"],
    # with what prepositions add
    "The rate of growth slowed to 2% from 3% a year earlier.": ["The rate of growth <slowed>"],
    "Shares of Harwell fell 4 percent after the company reported a loss.": [
        "Shares of Harwell <fell> 4 percent", "the company <reported> a loss",
    ],
    "As many as 20 houses burned down after lightning struck.": [
        "As many as 20 houses <burned>", "lightning <struck>",
    ],
    "Over 200,000 citizens of Velm have asked for walkways.": ["Over 200,000 citizens of Velm <have asked>"],
    "Over the past two years prices rose.": ["prices <rose>"],
    "The bank said that the average on the key 30 year rate climbed.": [
        "The bank <said>", "the average on the key 30 year rate <climbed>",
    ],
    "This year will witness a launch.": ["This year <will witness> a launch"],
    "In Kenya, collapsed buildings are a threat.": ["collapsed buildings <are> a threat"],
    "A quake of at least 5.9 hit southern Iran, killing ten.": [
        "A quake of at least 5.9 <hit> southern Iran", "A quake of at least 5.9 <killing> ten",
    ],
    "One of nine voters this fall is expected to be young.": [
        "One of nine voters <is expected>", "One of nine voters <to be>",
    ],
    "At 10 pm cadets carry out drills.": ["cadets <carry>"],
    # asides and lists
    "Two ships – the Diligence and the Chatham – have arrived.": ["Two ships <have arrived>"],
    "The mayor, along with the police chief, has taken steps.": ["The mayor <has taken> steps"],
    "Osei, the mayor of Velm, urged residents to leave.": ["Osei <urged> residents", "residents <to leave>"],
    "Ruiz, 45, of Leeds, was jailed for six years.": ["Ruiz <was jailed>"],
    "Iyer, Holt and the mayor of Velm said the talks failed.": [
        "Iyer, Holt and the mayor of Velm <said>", "the talks <failed>",
    ],
    "Seacole said Marsh and the old guard are too tired.": [
        "Seacole <said>", "Marsh and the old guard <are>",
    ],
    "Highlights of the concert, to be held at The Sage, Gateshead, will be shown.": [
        "Highlights of the concert <to be held>", "Highlights of the concert <will be shown>",
    ],
    "Popular sites, including Webo and Duin, the local one, have started a bid to “prevent users from lying”.": [
        "Popular sites <have started> a bid", "Popular sites <to “prevent> users", "users <lying>",
    ],
    "According to officials, Hayashi and Park agreed that no time should be wasted.": [
        "Hayashi and Park <agreed>", "no time <should be wasted>",
    ],
    "In Alexandria, Va., Lazar, in a green suit, said little.": ["Lazar <said>"],
    "Stephen Breyer, an appointee of Clinton, nonetheless ranks high on the list.": ["Stephen Breyer <ranks>"],
    "The words mean peace in Cree, and the goal is to talk.": [
        "The words <mean> peace", "the goal <is>", "the goal <to talk>",
    ],
    # one subject for several verbs
    "Holt sold the boat and bought the mill.": ["Holt <sold> the boat", "Holt <bought> the mill"],
    "Holt sold the boat and Iyer bought the mill.": ["Holt <sold> the boat", "Iyer <bought> the mill"],
    "The union rejected the offer on Tuesday and called a strike.": [
        "The union <rejected> the offer", "The union <called> a strike",
    ],
    "He plans to move to Oulu and open a bar.": ["He <plans>", "He <to move>", "He <open> a bar"],
    # behind the verb
    "“It is late,” said Amara Diallo, who leads the union.": [
        "It <is>", "Amara Diallo <said>", "Amara Diallo <leads> the union",
    ],
    "Among them was Holt.": ["Holt <was>"],
    "The man was held, said Fauzi, who like many others uses a single name.": [
        "The man <was held>", "Fauzi <said>", "Fauzi <uses> a single name",
    ],
    "There were 300 people in the hall.": ["300 people <were>"],
    "Did the mayor tell the council that the money had gone?": [
        "the mayor <tell> the council", "the money <had gone>",
    ],
    "Will Holt run again?": ["Holt <run>"],
    "Then came the decision to leave.": ["the decision <came>", "the decision <to leave>"],
}  # fmt: skip

RELATIVES = {
    "The bill, which passed on Friday, bans kites.": ["The bill <passed>", "The bill <bans> kites"],
    "Officials who asked not to be named said the talks had failed.": [
        "Officials <asked>", "Officials <to be named>", "Officials <said>", "the talks <had failed>",
    ],
    "The crowd that included 40 children cheered as the ship left.": [
        "The crowd <included> 40 children", "The crowd <cheered>", "the ship <left>",
    ],
    "The people who own boats and mills are rich.": ["The people <own> boats", "The people <are>"],
    "The letter, signed by the head, Ana Quill, whom Salas hopes to follow, goes to the board.": [
        "The letter <signed>", "Salas <hopes>", "Salas <to follow>", "The letter <goes>",
    ],
    "The prize – which accounts for a small share of sales – was set up in May.": [
        "The prize <accounts>", "The prize <was set>",
    ],
    "At the time she was working on a film about the last two men pulled from the mill.": [
        "she <was working>", "the last two men <pulled>",
    ],
    "The boat Holt bought in May sank.": ["Holt <bought>", "The boat <sank>"],
    "The council spent £3m on a bridge nobody uses.": ["The council <spent> £3m", "nobody <uses>"],
    "Only three of the ten boards that took power after the war began had a majority.": [
        "the ten boards <took> power", "the war <began>", "Only three of the ten boards <had> a majority",
    ],
    "The number who said they had used kelp in the past month rose by 23 percent.": [
        "The number <said>", "they <had used> kelp", "The number <rose>",
    ],
    "The tapes – which were owned by a driver – are for sale.": ["The tapes <were owned>", "The tapes <are>"],
    "The minister, who said taxes would rise, resigned.": [
        "The minister <said>", "taxes <would rise>", "The minister <resigned>",
    ],
}  # fmt: skip

DEPENDENT = {
    # infinitives: the object's deed, the subject's, the noun's
    "Osei promised voters to lower fees.": ["Osei <promised> voters", "Osei <to lower> fees"],
    "The firm is expected to announce job cuts before May.": [
        "The firm <is expected>", "The firm <to announce> job cuts",
    ],
    "The mayor was urged to resign by two councillors.": ["The mayor <was urged>", "The mayor <to resign>"],
    "She called on the government to act.": ["She <called>", "the government <to act>"],
    "They made a plan to close the port.": ["They <made> a plan", "They <to close> the port"],
    "The plan to close the port failed.": ["- <to close> the port", "The plan <failed>"],
    "He saw the firm's profit fall.": ["He <saw> the firm's profit", "the firm's profit <fall>"],
    "He is likely to win.": ["He <is>", "He <to win>"],
    "The tool allows users in an area hit by a storm to mark themselves as safe.": [
        "The tool <allows> users", "an area <hit>", "users <to mark> themselves",
    ],
    "Bush is paying $75 to run a spot.": ["Bush <is paying> $75", "Bush <to run> a spot"],
    "The law requires that its vote be allowed.": ["The law <requires>", "its vote <be allowed>"],
    # participles that describe, and the past tense of the same form
    "The board released the data on Monday.": ["The board <released> the data"],
    "The data released on Monday shows that sales fell.": [
        "The data <released>", "The data <shows>", "sales <fell>",
    ],
    "A man carrying a knife attacked three officers.": ["A man <carrying> a knife", "A man <attacked> three officers"],
    "The harbour, built in 1902, will close in May.": ["The harbour <built>", "The harbour <will close>"],
    "The card issued by the board is void.": ["The card <issued>", "The card <is>"],
    "They towed a van left at the port.": ["They <towed> a van", "a van <left>"],
    "With oil losing 5% and gas gaining 3%, the index was flat.": [
        "oil <losing> 5%", "gas <gaining> 3%", "the index <was>",
    ],
    "The jewels stolen by Nones included 38 rings.": ["The jewels <stolen>", "The jewels <included> 38 rings"],
    "Those signing up would need a card.": ["Those <signing>", "Those <would need> a card"],
    "It needs 16 cores of the computer in Stuttgart, Germany, running for a year.": [
        "It <needs> 16 cores", "It <running>",
    ],
    "The Cabinet saw its approval rate drop to 16 percent.": [
        "The Cabinet <saw> its approval rate", "its approval rate <drop>",
    ],
    "He tried to say that this was a mistake, adding that it was rare.": [
        "He <tried>", "He <to say>", "this <was> a mistake", "He <adding>", "it <was>",
    ],
    "Osei – also known as Jo – who left in May, promised to pay.": [
        "Osei <known>", "Osei <left>", "Osei <promised>", "Osei <to pay>",
    ],
    # gerunds
    "The firm by cutting costs saved $3 million.": ["The firm <cutting> costs", "The firm <saved> $3 million"],
    "Holt accused the union of lying to its members.": ["Holt <accused> the union", "the union <lying>"],
    "Ruiz was jailed for killing his brother.": ["Ruiz <was jailed>", "Ruiz <killing> his brother"],
    # headlines
    "Council tax to rise by 5%": ["Council tax <to rise>"],
    "Mayor quits over row": ["Mayor <quits>"],
    "Storm hits coast, killing three": ["Storm <hits> coast", "Storm <killing> three"],
    "Man accused of theft says he was asleep": ["Man <accused>", "Man <says>", "he <was>"],
    "Mayor Quits After Row Over Bridge Costs": ["Mayor <Quits>"],
    "Marsh Breaks With Osei On Harbour Bill": ["Marsh <Breaks>"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SUBJECTS.items(), *RELATIVES.items(), *DEPENDENT.items()])
def test_each_verb_has_its_subject_and_objects(text, expected):
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Holt has not been told.", 0, {"tense": "present", "perfect": True, "passive": True, "negated": True}),
        ("Holt never paid.", 0, {"tense": "past", "negated": True, "passive": False}),
        ("The mill won't close.", 0, {"tense": "future", "negated": True, "lemma": "close"}),
        ("The mill might close.", 0, {"tense": "modal"}),
        ("Prices are rising.", 0, {"tense": "present", "progressive": True, "lemma": "rise"}),
        ("She's given interviews.", 0, {"perfect": True, "passive": False, "lemma": "give"}),
        ("Two boats were sold to be scrapped.", 1, {"kind": "infinitive", "passive": True, "lemma": "scrap"}),
    ],
)
def test_verbs_tell_tense_voice_and_negation(text, verb, expected):
    group = Article(text).layout.grammar.sentence(0).clauses[verb].verb
    assert {name: getattr(group, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The minister said that he left because it rained.", ["main", "complement", "adverbial"]),
        ("Osei, who won, thanked those waiting for him.", ["relative", "main", "participle"]),
        ("He denied stealing the boat to sell it.", ["main", "participle", "infinitive"]),
        ("They breach areas that others seldom reach.", ["main", "relative"]),
        ("The claim that he left is false.", ["complement", "main"]),
    ],
)
def test_clauses_have_kinds(text, kinds):
    assert [clause.kind for clause in Article(text).layout.grammar.sentence(0).clauses] == kinds


def test_a_token_stands_in_its_innermost_clause():
    text = "The bill, which passed on Friday, bans kites."
    sentence = Article(text).layout.grammar.sentence(0)
    verbs = [clause and clause.verb.lemma for clause in map(sentence.clause_at, range(len(sentence)))]
    assert verbs == [*["ban"] * 3, *["pass"] * 5, *["ban"] * 3]
