"""Bounds, direction and change, what is measured, and the period."""

from __future__ import annotations

import datetime as dt

import pytest

from newsextract import DateMention


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 144 people died.", "at_least"),
        ("More than 144 people died.", "more_than"),
        ("Up to 144 people died.", "at_most"),
        ("No more than 144 people died.", "at_most"),
        ("Just under 144 people died.", "less_than"),
        ("Fewer than 144 people died.", "less_than"),
        ("It needs 1,000-plus jobs.", "at_least"),
        ("It needs 14 or more votes.", "at_least"),
        ("It needs 14 votes.", None),
        ("Over a 40-year career she sang.", None),
    ],
)
def test_bound(one, text, bound):
    assert one(text).bound == bound


@pytest.mark.parametrize("word", ["About", "Nearly", "Some", "Roughly", "An estimated", "Approximately"])
def test_approximate(one, word):
    statistic = one(f"{word} 300 people left.")
    assert statistic.approximate
    assert statistic.bound is None


@pytest.mark.parametrize(
    ("text", "direction", "change"),
    [
        ("Sales rose 13%.", "up", "delta"),
        ("Sales jumped more than 24%.", "up", "delta"),
        ("Sales were up 26.3% from May.", "up", "delta"),
        ("Sales fell by 5%.", "down", "delta"),
        ("Sales fell to 5%.", "down", "level"),
        ("An increase of 60 jobs followed.", "up", "delta"),
        ("They overturned a 26-point drop.", "down", "delta"),
        ("A 30 percent reduction followed.", "down", "delta"),
        ("The index ended 0.7 percent lower.", "down", "delta"),
        ("The index ended 40 points lower.", "down", "delta"),
        ("They lost 10 games.", None, None),
        ("Prices grew at an annual rate of 3%.", "up", "delta"),
        ("They cut the tax rate of 39%.", None, None),
        ("Sales rose a lower-than-expected 5.2%.", "up", "delta"),
        ("They fell five cents a share short of the goal.", None, None),
        ("Wages are 3.8 percent higher than a year earlier.", "up", "delta"),
        ("Wages are 3.8 percent higher than in Velm.", None, None),
        ("She is raising two children.", None, None),
        ("The search turned up four letters.", None, None),
        ("The storm reduced results $40 million.", "down", "delta"),
        ("The port cut its dividend in half.", "down", "delta"),
        ("A decline in rural turnout of 40 percent followed.", "down", "delta"),
        ("It led the way, dropping $2 million on advertising.", None, None),
        ("They sold off hundreds of boats.", None, None),
        ("They pushed up the share price five pence.", "up", "delta"),
        ("She raised those worries during another live appearance in a speech to about 700 cooks.", None, None),
        ("No one scored higher than 3%.", None, None),
        ("The share price crumbled 13 percent.", "down", "delta"),
        ("They lost 10 of 12 games.", None, None),
        ("Sales hit a record of $5 million.", None, "level"),
        ("Sales doubled.", "up", "delta"),
        ("She raised $5 million.", None, None),
        ("She paid $5 million.", None, None),
    ],
)
def test_change(one, text, direction, change):
    assert (one(text).direction, one(text).change) == (direction, change)


def test_delta_and_level_are_linked(find):
    delta, level = find("Profit rose 13% to $129 billion.")
    assert (delta.change, level.change) == ("delta", "level")
    assert (delta.direction, level.direction) == ("up", None)
    assert (delta.linked, level.linked) == ((1,), (0,))


def test_a_change_behind_a_level_tells_how_it_was_reached(find):
    level, delta = find("Trade hit a record of $240.1 billion in 2023, up 26.3% from a year earlier.")
    assert (level.direction, level.change, level.linked) == (None, "level", (1,))
    assert (delta.direction, delta.change, delta.linked) == ("up", "delta", (0,))


def test_where_a_level_came_from_tells_the_way(find):
    level, base = find("Volume was 840 million shares, down from 990 million.")
    assert (level.direction, level.change) == ("down", "level")
    assert (base.direction, base.change) == (None, None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The stock closed 4.5% higher at 3.2 euros.", "euro"),
        ("It posted a 34% rise in sales to 106 euros.", "euro"),
        ("The shares fell 5 euros apiece to 30 euros.", "euro"),
        ("The index shed 47 points to close at 2,082.", "point"),
        ("The index lost 47 points, or 2%, to fall to 2,082.", "point"),
        ("The index ended 47 points lower at 2,082.", "point"),
    ],
)
def test_the_level_behind_a_move_has_no_way_of_its_own(find, text, unit):
    *deltas, level = find(text)
    assert all(delta.direction for delta in deltas)
    assert (level.direction, level.change, level.unit) == (None, "level", unit)
    assert level.measures == deltas[0].measures


def test_two_moves_side_by_side_go_the_same_way(find):
    text = "The index was down 4.5% from Friday and 6.8% from May."
    friday, may = find(text, [_date(text, "Friday", "2023-04-07"), _date(text, "May", "2023-05")])
    assert (friday.direction, may.direction) == ("down", "down")
    assert (friday.period, may.period) == (0, 1)


def test_a_limit_behind_an_amount_is_no_change_of_it(find):
    paid, share = find("The port paid $3 million, up to 20% of it in cash.")
    assert (paid.direction, share.linked) == (None, ())


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Norse-Danish trade hit a record of $5 billion.", "Norse-Danish trade"),
        ("Exports fell while imports from Peru rose 13%.", "imports from Peru"),
        ("The storm killed 31 brave fishermen.", "brave fishermen"),
        ("It was a 12-point position paper.", "position paper"),
        ("He drove at a speed of 15 mph.", "speed"),
        ("They took a 51 per cent stake.", "stake"),
        ("The river lost 127 tonnes of ice.", "ice"),
    ],
)
def test_measures(one, text, measures):
    assert one(text).measures.text == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Ferry fares to rise by 7% in Lossby", "Ferry fares"),
        ("A £37m gap looms in Lossby.", "gap"),
        ("The mayor said that reserves, now £11.4m, were safe.", "reserves"),
        ("The divers left a trench 6,400 metres below the hull.", "a trench"),
        ("The divers found a spot where temperatures hover around 4 degrees Celsius.", "temperatures"),
        ("Lossby cut its debts for good in three months.", None),
        ("Rents in Lossby, at £900, are high.", "Rents in Lossby"),
        ("She trimmed the deficit to 4.9% of GDP.", "the deficit"),
        ("Defence took 2% of GDP.", "Defence"),
        ("Lossby cut its debts for good in the space of four minutes.", None),
    ],
)
def test_what_no_finite_verb_tells(one, text, measures):
    found = one(text).measures
    assert (None if found is None else found.text) == measures


def test_what_moves_stands_before_an_aside_with_a_number(find):
    found = find("Unemployment, which hit a peak of 34.9% in May, has eased to 31.9%.")
    assert [s.measures.text for s in found] == ["Unemployment", "Unemployment"]


def test_share_of_a_whole(one):
    assert one("Two-thirds of the members agreed.").of.text == "the members"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Labour’s ‘so-called plan’ would cost £3bn.", "so-called plan"),
        ("The 'so-called plan' would cost £3bn.", "The 'so-called plan'"),
        ("The workers' canteen would cost £3bn.", "canteen"),
    ],
)
def test_measures_keeps_no_mark_without_its_partner(one, text, measures):
    assert one(text).measures.text == measures


def test_pronoun_subject_measures_nothing(one):
    assert one("It rose 13%.").measures is None


def _date(text, phrase, value):
    start = text.index(phrase)
    return DateMention(
        start, start + len(phrase), phrase, type="DATE", value=value, earliest=dt.date(2023, 1, 1), latest=None
    )


def test_period_is_the_date_of_the_clause(find):
    text = "Trade hit $240 billion in 2023, up 26% from a year earlier."
    first, second = find(text, [_date(text, "2023", "2023"), _date(text, "a year earlier", "2022")])
    assert (first.period, second.period) == (0, 0)


def test_period_of_each_clause(find):
    text = "Sales rose 5% in May while costs fell 3% in June."
    first, second = find(text, [_date(text, "May", "2023-05"), _date(text, "June", "2023-06")])
    assert (first.period, second.period) == (0, 1)


def test_the_object_of_a_change_is_what_changed(find):
    delta, level = find("The board lowered its sales forecast by $5 million to $40 million.")
    assert delta.measures.text == level.measures.text == "its sales forecast"


def test_due_date_is_no_period(one):
    text = "They sold $5 million of bonds due 2030."
    assert one(text, [_date(text, "2030", "2030")]).period is None


def test_base_of_a_comparison_is_another_period(find):
    text = "Costs were $5 million in May, compared with $4 million in April."
    first, second = find(text, [_date(text, "May", "2023-05"), _date(text, "April", "2023-04")])
    assert (first.period, second.period) == (0, 1)


@pytest.mark.parametrize(
    ("text", "value", "measures"),
    [
        ("Stocks were low. One year into the strike, all is shut.", 1, "the strike"),
        ("Trade with the north has doubled.", 2, "Trade with the north"),
        ("The airline will almost double its flights.", 2, "its flights"),
        ("The share of homes owned by banks has doubled.", 2, "The share of homes"),
        ("Homes built by the council lost 5 percent.", 5, "Homes"),
        ("1.2 million of 3 million voters came.", 1_200_000, "voters"),
    ],
)
def test_measures_of_the_clause(find, text, value, measures):
    assert find(text)[0].value == value
    assert find(text)[0].measures.text == measures


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Net profit for the quarter ended Dec. 31 fell to $9 million.", "Net profit"),
        ("The poll found Osei ahead with 46 percent.", "Osei"),
        ("The survey by the Orland Institute puts Ana Ruiz at 31%.", "Ana Ruiz"),
        ("The poll found Osei's lead at 6%.", "lead"),
        ("The minister said that costs rose 4%.", "costs"),
        ("He paid €700 in rent and fees.", "rent and fees"),
        ("He paid €700 in rent and left.", "rent"),
        ("The truck carried 9 tonnes of rice and barley to Velm.", "rice and barley"),
        ("Some 54% of growers disapprove of the dam.", "growers"),
        ("They lost 5%.", None),
        ("The vote passes if they garner 5 percent.", None),
        ("The fund is $2 million short of its goal.", "The fund"),
        ("Officials said it would cost $3 million.", None),
        ("It sold its shares, and that gives the deal a value of $9 million.", "value"),
        ("He demanded compensation of $5,000.", "compensation"),
        ("Harwell posted net income of $5,000.", "net income"),
        ("The company has a net worth of $5,000.", "net worth"),
        ("It bought the mill for about $3 million.", "the mill"),
        ("It bought the mill from a bank for $3 million.", "the mill"),
        ("The mill was sold for $3 million.", "The mill"),
        ("She bought it for $90.", None),
        ("The deals include the Orla watch for just $90.", "the Orla watch"),
        ("The group spent $9 million on radio and television advertising.", "radio and television advertising"),
        ("They paid $90 for the jackets.", "the jackets"),
        ("The bank added $20 million to its reserves.", "its reserves"),
        ("The storm wiped 3% off the index.", "the index"),
        ("It saw its profit for the year fall 3%.", "its profit"),
        ("Crime has gone down 20 percent.", "Crime"),
        ("They live in Velm, 30 miles south of Orlo.", "Velm"),
        ("Most lie in shallow water, just 40 feet deep.", "shallow water"),
        ("Turnout — 72 percent — was high.", "Turnout"),
        ("The share of women (61 percent) grew.", "The share of women"),
        ("The court has eight weeks before the vote.", None),
        ("He served for nine years after the war.", None),
        ("Osei served for nine years after the war.", "Osei"),
        ("Osei got five years probation.", "probation"),
        ("It is below the 22 billion gallons Congress had sought.", None),
        ("The dam lost hundreds of litres of water.", "water"),
        ("He got millions of dollars in federal grants.", "federal grants"),
        ("It cut its forecast for the quarter ended May to $9 million.", "its forecast"),
        ("Stocks rose, pushing the Orla average up 72 points.", "average"),
        ("That would make the boat 30 pounds lighter.", "the boat"),
        ("Over one 12-year stretch it was shut.", "stretch"),
        ("It was the 15-member board's tour.", "member"),
        ("They made 32 claims of their own.", "claims of their own"),
        ("Treated and discharged: 4,257", "Treated and discharged"),
        ("The shop sold its $9 Series A fund shares.", "Series A fund shares"),
        ("It is the company's five-year restructuring effort.", "restructuring effort"),
        ("It lent $90 million in revolving loans.", "revolving loans"),
        ("It lent $90 million in making it work.", None),
        ("Ana Ruiz, who died Friday at age 74, wrote it.", "Ana Ruiz"),
        ("In her four years at the helm it grew.", None),
        ("The poll shows Ana Ruiz 16 points ahead of Osei.", "Ana Ruiz"),
        ("The port had by that date cranked out 12 percent.", "The port"),
        ("Osei, a firm based in Lyon, France, is controlled 51 percent by a bank.", "Osei"),
        ("The news sent Osei shares plunging $4.", "shares"),
        ("They overturned it by a 5-to-4 majority.", "majority"),
        ("The fund, which grew, posted earnings of $4 million.", "earnings"),
        ("It had profit from continuing operations of $4 million.", "profit from continuing operations"),
        ("It had net investment gains of $4 million.", "net investment gains"),
        ("The group posted a 34% profit gain.", "profit"),
        ("The storm cut its dividend in half.", "its dividend"),
        ("The storm reduced results $40 million.", "results"),
        ("It paid off $5 billion of a bridge loan.", "a bridge loan"),
        ("It sold shares, or 18%, of its stock.", "its stock"),
        ("The rights, which expire Nov. 21, can be used for $100.", "The rights"),
        ("Bo Rask, a maker of boats, who backed the plan last year, gave the club $500.", None),
        ("The club's Class A shares are at $4.", "Class A shares"),
        ("The mill began March with $8 million.", "The mill"),
        ("More than $8 million has already been spent on boats.", "boats"),
        ("The club's planned purchase of Rask Co. for $2 million is off.", "planned purchase of Rask Co."),
        ("It agreed to buy it for stock valued at $2 million.", "stock"),
        ("It completed its purchase of Rask Co. for about $2 million.", "its purchase of Rask Co."),
        ("It is raising its reserves for the quarter by $2 million.", "its reserves"),
        ("The hall reported $2 million in gaming revenue.", "gaming revenue"),
        ("It bought $2 million worth of boats.", "boats"),
        ("They pushed up the share price five pence.", "the share price"),
        ("It has assets under management of $2 million.", "assets under management"),
        ("Assets as of June fell to $2 million.", "Assets"),
        ("An increase in the conversion price to $2 followed.", "the conversion price"),
        ("It expects sales from its mills to rise 8.5%.", "sales from its mills"),
        ("It expects to report sales rose 8.5%.", "sales"),
        ("They made gifts totaling $2 million.", "gifts"),
        ("The purchase of 51% of Rask Steel proves that it is small.", "Rask Steel"),
        ("They paid a combined $8,000 for boats.", "boats"),
        ("They spent $8,000 combined on boats.", "boats"),
        ("He won only 27 percent of that vote.", "that vote"),
        ("Some 83% of young voters endorse universal checks.", "young voters"),
        ("They sold $8 million in U.S. assets.", "U.S. assets"),
        ("They sold $8 million in Oslo last year.", None),
        ("A decline in rural turnout of 40 percent followed.", "rural turnout"),
    ],
)
def test_what_is_measured_is_told_from_what_stands_before_the_verb(one, text, measured):
    measures = one(text).measures
    assert (measures and measures.text) == measured


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Ruiz leads Osei 46 to 44 percent.", ["Ruiz", "Osei"]),
        ("Ruiz trails Osei, 44 percent to 46 percent.", ["Ruiz", "Osei"]),
        ("The share fell from 46 to 44 percent.", ["The share", "The share"]),
        ("The bank paid 32 claims of 5,000 rupees each.", ["claims", "claims"]),
        ("Cook four fillets (~1 lb) slowly.", ["fillets", "fillets"]),
        ("Sanna named five cooks to the panel, while Osei named six.", ["cooks", "cooks"]),
        ("The quake killed 259 people, including 12 cooks, and injured 5,500.", ["people", "cooks", "people"]),
        ("Osei chose four.", [None]),
        ("The victims numbered 213.", ["The victims"]),
        ("About 60% of pupils passed, while only 40% failed.", ["pupils", "pupils"]),
        ("Among young voters, 74 percent agreed, while 22 percent did not.", ["young voters", "young voters"]),
        ("Of those polled, 74 percent agreed.", ["those polled"]),
        ("Exports rose 5 percent and imports 3 percent.", ["Exports", "imports"]),
        ("Takings are up: Rask Hall by 29 percent; Velm Hall by 17 percent.", ["Rask Hall", "Velm Hall"]),
        ("Exports rose to 5 percent and imports to 3 percent.", ["Exports", "imports"]),
        ("Osei raised $16, compared with $103 raised by Ruiz.", [None, "Ruiz"]),
        ("Ruiz leads Osei, 46%-35%, in Velm.", ["Ruiz", "Osei"]),
        ("Ruiz is ahead of Osei in Velm, 46%-35%.", ["Ruiz", "Osei"]),
        ("She has 33% of voters to Osei's 20%.", ["voters", "Osei"]),
        ("They won 58 of 61 long and short races.", ["long and short races"]),
        ("About 60% of pupils agreed, compared to only 24 percent who did not.", ["pupils", "pupils"]),
        ("She owns 51% of the firm's 3.6 million shares.", ["3.6 million shares", "shares"]),
        ("They took in 100,000, 200,000 or 250,000 refugees.", ["refugees"] * 3),
        ("The port grew, with 13 percent supporting another plan.", [None]),
        (
            "Ruiz leads Osei 43 percent to 41 percent in Orlo and 42 percent to 39 percent in Velm.",
            ["Ruiz", "Osei"] * 2,
        ),
        ("She took 57 percent to Bo Rask's 43 percent.", [None, "Bo Rask"]),
        ("The Orla index fell 4%, compared with 3% for the Velm index.", ["index", "index"]),
        ("Costs were $5 million, compared with $4 million.", ["Costs", "Costs"]),
    ],
)
def test_what_several_numbers_measure(find, text, measured):
    assert [s.measures and s.measures.text for s in find(text)] == measured


def test_what_moves_by_the_same_verb_goes_the_same_way(find):
    found = find("Exports rose 5 percent and imports 3 percent.")
    assert [(s.direction, s.change) for s in found] == [("up", "delta"), ("up", "delta")]


@pytest.mark.parametrize("text", ["Two-thirds support reducing it.", "Two-thirds agree."])
def test_a_verb_is_no_whole(one, text):
    assert one(text).of is None


def test_moves_in_a_list_go_the_same_way(find):
    found = find("Takings fell by 17 percent at Rask Hall, 5 percent at Velm Hall and 4 percent at Orlo.")
    assert [s.direction for s in found] == ["down"] * 3


def test_a_level_of_each(find):
    level, delta = find("Shares closed at $43 each, down $1.")
    assert (level.linked, delta.linked) == ((1,), (0,))


@pytest.mark.parametrize("way", ["up", "down", "off"])
def test_a_level_without_a_verb(find, way):
    level, delta = find(f"The spot index 129.49, {way} 0.27.")
    assert (level.change, level.linked, delta.change) == ("level", (1,), "delta")


def test_a_compared_amount_has_the_date_behind_it(find):
    text = "In May net was $10, or $1 a share, compared with $9, or $2 a share, a year earlier."
    found = find(text, [_date(text, "May", "2023-05"), _date(text, "a year earlier", "2022")])
    assert [s.period for s in found] == [0, 0, 1, 1]


def test_a_share_that_opens_a_clause_is_one_of_the_same_whole(find):
    text = "About 60% of pupils passed, while only 40% failed."
    assert [s.of and s.of.text for s in find(text)] == ["pupils", "pupils"]


def test_casualties_are_counted_and_do_not_fall(find):
    found = find("The column withdrew after losing 240 killed and 95 wounded.")
    assert [(s.unit, s.direction, s.change) for s in found] == [("person", None, None), ("person", None, None)]


def test_a_passive_is_no_casualty(one):
    assert one("The 12 killed by the flood were farmers.").unit != "killed"
