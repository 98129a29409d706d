"""Whether a noun phrase can mean a person, by what the text states of that person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception
from newsextract_plugins.roles.lexicon import family_of, words

if TYPE_CHECKING:
    from newsextract.model.types import Role
    from newsextract_plugins.roles.mentions.nominals import Nominal
    from newsextract_plugins.roles.names.persons import Person

__all__ = ["fits", "may_fit", "of_unknown_gender"]

_GENDER_UNKNOWN: Final = 0.7
"""What is left of a person's weight whose gender nothing tells."""
_GENDER_LIKELY: Final = 0.78
"""The same where the given name tells the gender in one country."""
_RARER: Final = 0.75
"""The same once more where she is meant: news tells more of men."""
_GENDER_OF_SPEAKER: Final = 0.95
"""The same where nothing tells, and the person spoke last."""
_GENDER_UNLIKELY: Final = 0.35
"""The same where it tells the other gender there."""
_FORMER: Final = frozenset({"former", "ex"})
_DEPUTIES: Final = frozenset({"deputy", "vice"})
"""What an office below another is called."""
MOST_ROLES: Final = 24
"""How many of a person's roles are compared."""


def may_fit(person: Person) -> bool:
    """Tell whether anything is stated of a person that a phrase may take up: of most nothing is."""
    return bool(person.heads or person.relations or person.roles)


def fits(nominal: Nominal, person: Person) -> bool:
    """Tell whether a person's stated roles allow a phrase to mean that person."""
    listed = words()
    if nominal.head in listed["relation"]:
        called = nominal.head in person.relations
    else:
        called = nominal.head in person.heads or _is_called(nominal, person) or _is_diplomat(nominal, person)
    return called and not (
        _is_of_another_country(nominal, person)
        or _is_of_another_gender(nominal, person)
        or _is_no_longer(nominal, person)
        or _is_lower(nominal, person)
        or _is_another_s(nominal, person)
        or _says_more(nominal, person)
    )


@exception(
    "of-another-country",
    "A phrase that names a country stands for nobody of another one.",
    example="Norwegian Trade Minister Ida Lund met Carlos Vega. The Chilean minister was late.",
    counterexample="Norwegian Trade Minister Ida Lund met Carlos Vega. The Norwegian minister was late.",
)
def _is_of_another_country(nominal: Nominal, person: Person) -> bool:
    """Tell whether the phrase names a country that isn't the person's; "Germany's president" has to be known so."""
    if nominal.possessed and not person.countries:
        return True
    return bool(nominal.country and person.countries and nominal.country not in person.countries)


@exception(
    "of-another-gender",
    "A male judge is no woman.",
    example="Judge Ida Lund left with the crew. The male judge stayed.",
    counterexample="Judge Ida Lund left with the crew. The female judge stayed.",
)
def _is_of_another_gender(nominal: Nominal, person: Person) -> bool:
    """Tell whether the phrase tells another gender than the person's."""
    listed = words()
    female = nominal.head in listed["female"] or "female" in nominal.modifiers
    male = nominal.head in listed["male"] or "male" in nominal.modifiers
    return (female and person.gender == "male") or (male and person.gender == "female")


@exception(
    "of-another-status",
    "The former minister is nobody who is minister.",
    example="Trade Minister Ida Lund met Carlos Vega. The former minister was late.",
    counterexample="Former Trade Minister Ida Lund met Carlos Vega. The former minister was late.",
)
def _is_no_longer(nominal: Nominal, person: Person) -> bool:
    """Tell whether the phrase speaks of a former office, and the person holds the office."""
    return not _FORMER.isdisjoint(nominal.modifiers) and not any(role.status == "former" for role in _roles(person))


@exception(
    "of-a-lower-office",
    "The president is no vice president, nor the mayor a deputy mayor.",
    example="Deputy Mayor Ida Lund met Carlos Vega. The mayor was late.",
    counterexample="Deputy Mayor Ida Lund met Carlos Vega. The deputy mayor was late.",
)
def _is_lower(nominal: Nominal, person: Person) -> bool:
    """Tell whether each office of a person that the phrase's head names is that of a deputy or a vice."""
    if nominal.head not in person.heads or not _DEPUTIES.isdisjoint(map(str.casefold, nominal.modifiers)):
        return False
    titles = [role.title.casefold() for role in _roles(person)]
    held = [title for title in titles if nominal.head in title]
    return bool(held) and all(not _DEPUTIES.isdisjoint(title.replace("-", " ").split()) for title in held)


@exception(
    "somebody-else-s-lawyer",
    "Her lawyer is nobody of whom the text says that he is another's.",
    example="Velm Bank lawyer Ida Lund met Ann Vega. Her lawyer was late.",
    counterexample="Lawyer Ida Lund met Ann Vega. Her lawyer was late.",
)
def _is_another_s(nominal: Nominal, person: Person) -> bool:
    """Tell whether a possessive begins the phrase, and each office of the person that it names is that of a body."""
    if not nominal.owned:
        return False
    return all(role.organisation for role in _roles(person) if nominal.head in role.title.casefold())


@exception(
    "of-another-field",
    "A phrase that says more than a person's roles do stands for somebody else.",
    example="Trade Minister Ida Lund met Carlos Vega. The finance minister was late.",
    counterexample="Trade Minister Ida Lund met Carlos Vega. The trade minister was late.",
)
def _says_more(nominal: Nominal, person: Person) -> bool:
    """Tell whether the phrase names a field, a body or a place that no role of the person has."""
    for modifier in nominal.modifiers:
        low = modifier.removeprefix("of ").casefold()
        if low in words()["neutral"] or (low == "prime" and "premier" in person.heads):
            continue
        if not any(low in role.text.casefold() for role in _roles(person)):
            return True
    return False


def _is_called(nominal: Nominal, person: Person) -> bool:
    """Tell whether a head that is stated of a person falls under the phrase's."""
    for head in person.heads:
        if nominal.head in family_of(head):
            return True
    if nominal.head in _LAWMAKERS and "member" in person.heads:
        texts = [role.text.casefold() for role in _roles(person) if "member" in role.title.casefold()]
        return any(house in text for text in texts for house in _HOUSES)  # "a member of Parliament's committee"
    if nominal.head != "leader" or not person.heads:
        return False
    return any("prime minister" in role.title.casefold() for role in _roles(person))


_LAWMAKERS: Final = frozenset({"lawmaker", "legislator", "parliamentarian", "politician", "mp"})
_HOUSES: Final = ("parliament", "congress", "assembly", "senate", "duma", "knesset", "majlis", "house of", "lok sabha")
"""What the members of are lawmakers."""


def _is_diplomat(nominal: Nominal, person: Person) -> bool:
    """Tell whether the phrase says "diplomat" and the person's office is one of foreign affairs."""
    if nominal.head != "diplomat":
        return False
    titles = [role.title.casefold() for role in _roles(person)]
    return any(word in title for title in titles for word in ("foreign", "diploma", "of state"))


def _roles(person: Person) -> list[Role]:
    return person.roles[:MOST_ROLES]


def of_unknown_gender(person: Person, gender: str | None, *, speaks: bool) -> float:
    """Return what is left of the weight of a person whose gender nothing tells for sure."""
    if person.likely_gender is None:
        left = _GENDER_OF_SPEAKER if speaks else _GENDER_UNKNOWN
        return left * _RARER if gender == "female" else left
    return _GENDER_LIKELY if person.likely_gender == gender else _GENDER_UNLIKELY
