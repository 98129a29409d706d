"""The rules by which numbers are found, each with an example that it takes and one that it leaves."""

from __future__ import annotations

from newsextract import Rule, Rules
from newsextract_plugins.statistics.context import elision
from newsextract_plugins.statistics.context.combining import combine
from newsextract_plugins.statistics.context.counting import read_counted
from newsextract_plugins.statistics.context.forms import name_form
from newsextract_plugins.statistics.context.sharing import share_units
from newsextract_plugins.statistics.direction import table as direction
from newsextract_plugins.statistics.entity import table as entity
from newsextract_plugins.statistics.measured import table as measured
from newsextract_plugins.statistics.numbers.anchors import NumberReader
from newsextract_plugins.statistics.period import table as period
from newsextract_plugins.statistics.units.ages import read_age
from newsextract_plugins.statistics.units.before import CurrencyReader
from newsextract_plugins.statistics.units.reader import UnitReader
from newsextract_plugins.statistics.units.signs import read_margin

RULES = Rules.of_package(
    __package__,
    Rule(
        "currency-before",
        "An amount of money with its currency before it.",
        example="The bridge cost €1.2bn.",
        counterexample="The bridge cost the town its charm.",
        read=CurrencyReader.read,
    ),
    Rule(
        "currency-after",
        "An amount of money with its currency behind it.",
        example="They paid 40 million rupees.",
        counterexample="They paid in rupees.",
        read=UnitReader.read,
    ),
    Rule(
        "percent",
        "A share in per cent, a difference in percentage points or basis points.",
        example="Turnout fell to 41 per cent.",
        counterexample="Turnout fell.",
        read=UnitReader.read,
    ),
    Rule(
        "unit",
        "A number with a unit of measurement or time.",
        example="The pipe is 12 kilometres long.",
        counterexample="The pipe is kilometres long.",
        read=UnitReader.read,
    ),
    Rule(
        "compound",
        "A number joined by a hyphen to what it counts.",
        example="She published a 14-point plan.",
        counterexample="It was a one-off event.",
        read=read_counted,
    ),
    Rule(
        "counted-noun",
        "A number before the noun that it counts.",
        example="The storm killed 31 fishermen.",
        counterexample="The storm came in 1987.",
        read=read_counted,
    ),
    Rule(
        "shared-unit",
        "A number whose unit is said with the next one.",
        example="Prices rose 5 and 6 percent.",
        counterexample="Prices rose in May and June.",
        read=share_units,
    ),
    Rule(
        "range",
        "Two numbers that are the ends of one stretch, or of one change.",
        example="The repair takes between 5 and 7 weeks.",
        counterexample="The offices are in Lagos and Abuja.",
        read=combine,
    ),
    Rule(
        "margin",
        "A margin of error, from minus to plus.",
        example="The poll has a margin of plus or minus 3 percentage points.",
        counterexample="The poll has a margin of 3 percentage points.",
        read=read_margin,
    ),
    Rule(
        "ratio",
        "So many out of so many.",
        example="Nine out of 10 pupils passed.",
        counterexample="Most pupils passed.",
        read=combine,
    ),
    Rule(
        "fraction",
        "A fraction in words or digits.",
        example="Two-thirds of the members agreed.",
        counterexample="The members agreed.",
        read=name_form,
    ),
    Rule(
        "vague-number",
        "A number of which only the size is told.",
        example="Tens of thousands of people marched.",
        counterexample="Crowds of people marched.",
        read=name_form,
    ),
    Rule(
        "multiple",
        "How many times as much.",
        example="Rents are twice as high as in Leeds.",
        counterexample="He called home.",
        read=name_form,
    ),
    Rule(
        "multiplied",
        "A verb that says by which factor something grew or shrank.",
        example="The price of salt doubled.",
        counterexample="The price of salt rose.",
        read=name_form,
    ),
    Rule(
        "age",
        "The age of a person or a thing.",
        example="Maria Lund, 52, teaches maths.",
        counterexample="Maria Lund teaches maths.",
        read=read_age,
    ),
    Rule(
        "score",
        "The result of a game or a vote.",
        example="Rovers won 3-1 at home.",
        counterexample="Rovers won at home.",
        read=combine,
    ),
    Rule(
        "ordinal",
        "A place in an order.",
        example="It was the fourth attempt.",
        counterexample="It was an attempt.",
        read=name_form,
    ),
    Rule(
        "number",
        "A number with nothing beside it that says what it counts.",
        example="The index closed at 7,425.81.",
        counterexample="She lives in Room 101.",
        read=NumberReader.read,
    ),
    *elision.READERS,
    *direction.READERS,
    *measured.READERS,
    *entity.READERS,
    *period.READERS,
)
