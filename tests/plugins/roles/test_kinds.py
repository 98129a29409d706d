"""Who is called a person and in which offices, by kinds of sentence that news has all over the world."""

from __future__ import annotations

import pytest

from newsextract import Extractor

ROLES = {
    "two honorifics": (
        "Works Minister Tan Sri Osman Halim said so.",
        {"Osman Halim": ["Works Minister"]},
    ),
    "two honorifics and two fields": (
        "Deputy Youth and Sports Minister Datuk Seri Ti Lan Wei said so.",
        {"Ti Lan Wei": ["Deputy Youth and Sports Minister"]},
    ),
    "two fields": (
        "Food and Agriculture Secretary Ana Ruiz said so.",
        {"Ana Ruiz": ["Food and Agriculture Secretary"]},
    ),
    "a person and an office": (
        "Talks between Mr Holt and Sports Minister Ana Ruiz failed.",
        {"Holt": [], "Ana Ruiz": ["Sports Minister"]},
    ),
    "several who own a body": ("Ana Lund, a member of the Athletes' Commission, left.", {"Ana Lund": ["member"]}),
    "an office without an article": ("Ana Lund is editor of the Troy Herald.", {"Ana Lund": ["editor"]}),
    "a professor of a field": (
        "Ana Lund is professor of history at Velm University.",
        {"Ana Lund": ["professor of history"]},
    ),
    "a list of offices": (
        "Ana Lund is chair of Lumo Bank, president of Orla Club and patron of the Velm Trust.",
        {"Ana Lund": ["chair", "president", "patron"]},
    ),
    "a later office": (
        "Ana Lund was chief executive of Lumo Bank, and later chairman of Orla Club.",
        {"Ana Lund": ["chief executive", "chairman"]},
    ),
    "what a country is": (
        "So did Ana Lund, the minister of France, a member of the Council.",
        {"Ana Lund": ["minister"]},
    ),
    "a plural and a doctor": (
        "It features actors Dan Owen and Dr. Tom Hale.",
        {"Dan Owen": ["actor"], "Tom Hale": ["actor"]},
    ),
    "a plural behind a verb in -s": (
        "The drama features actors Dan Owen and Tom Hale.",
        {"Dan Owen": ["actor"], "Tom Hale": ["actor"]},
    ),
    "a plural behind an auxiliary": (
        "So did economists Ana Ruiz and Tom Hale.",
        {"Ana Ruiz": ["economist"], "Tom Hale": ["economist"]},
    ),
    "a travel agent": ("London-based travel agent Ana Ruiz left.", {"Ana Ruiz": ["travel agent"]}),
    "a relative and another": (
        "Tim Orr came with his wife, Ana, and daughter, Lea.",
        {"Tim Orr": [], "Ana": ["wife"], "Lea": ["daughter"]},
    ),
    "a brother and a sister": (
        "Tim Orr came with his brother Ben and sister Ida.",
        {"Tim Orr": [], "Ben": ["brother"], "Ida": ["sister"]},
    ),
    "a Liberal Democrat": ("So did Liberal Democrat Ana Lund.", {"Ana Lund": ["Liberal Democrat"]}),
    "a Christian Democrat": ("Ana Lund, a Christian Democrat, left.", {"Ana Lund": ["Christian Democrat"]}),
    "a co-ordinator in front": ("Project co-ordinator Ana Lund left.", {"Ana Lund": ["co-ordinator"]}),
    "a co-ordinator behind": ("Ana Lund, co-ordinator of the campaign, left.", {"Ana Lund": ["co-ordinator"]}),
    "a new president": ("The country's new president, Ana Lund, left.", {"Ana Lund": ["president"]}),
    "who headed a group": ("Ana Lund headed the Orla Group.", {"Ana Lund": ["head"]}),
    "who headed a ball": ("Ana Lund headed the ball home.", {"Ana Lund": []}),
    "who co-founded an institute": ("Ana Lund co-founded the Orla Institute.", {"Ana Lund": ["co-founder"]}),
    "a frontman": ("So said frontman Ana Lund.", {"Ana Lund": ["frontman"]}),
    "a high commissioner": (
        "So did the U.N. High Commissioner for Refugees, Ana Lund, on Monday.",
        {"Ana Lund": ["High Commissioner"]},
    ),
    "what she is told to be": ("“Ana Lund, you're my director of the year.”", {"Ana Lund": []}),
    "what he says he is": ("Ana Lund, I'm your boss now.", {"Ana Lund": []}),
    "international trade": (
        "International Trade Secretary Liz Vane will visit Oslo.",
        {"Liz Vane": ["International Trade Secretary"]},
    ),
    "international cooperation": (
        "Former International Cooperation Minister Lars Holm left.",
        {"Lars Holm": ["International Cooperation Minister"]},
    ),
    "a driver called Don": ("Don Ferrer, a driver, left.", {"Don Ferrer": ["driver"]}),
    "a Spanish nobleman": ("Don Pedro Ruiz left.", {"Pedro Ruiz": []}),
    "a congressman called Don": (
        "Rep. Don Marsh said so.",
        {"Don Marsh": ["Rep."]},
    ),
    "an office in front of a rank": (
        "Committee chairman Sen. Tom Marsh said so.",
        {"Tom Marsh": ["chairman", "Sen."]},
    ),
    "a party in front of a rank": ("Republican Sen. Tom Marsh said so.", {"Tom Marsh": ["Sen."]}),
    "attorneys general": ("Attorney Gen. Tom Marsh said so.", {"Tom Marsh": ["Attorney Gen."]}),
    "a list behind a name": (
        "Tom Holt, a writer, actor and director, left.",
        {"Tom Holt": ["writer", "actor", "director"]},
    ),
    "others behind a name": ("Tom Holt, a teacher, students and neighbours ran.", {"Tom Holt": ["teacher"]}),
    "a list behind a verb": (
        "Ana Ruiz is a lawyer, activist and author of two books.",
        {"Ana Ruiz": ["lawyer", "activist", "author of two books"]},
    ),
    "a list in front of a name": (
        "Writer, actor and director Tom Holt left.",
        {"Tom Holt": ["Writer", "actor", "director"]},
    ),
    "a capital that the sentence has": (
        "Organizer and co-founder Katie Marsh left.",
        {"Katie Marsh": ["Organizer", "co-founder"]},
    ),
    "of justice": (
        "Attorney General and Minister of Justice Ama Osei left.",
        {"Ama Osei": ["Attorney General", "Minister of Justice"]},
    ),
    "to the president": (
        "Senior Adviser to the President Majdi Khal left.",
        {"Majdi Khal": ["Senior Adviser"]},
    ),
    "as what, behind an apposition": (
        "They appointed Raul Domar, a former judge, as ambassador to Spain.",
        {"Raul Domar": ["judge", "ambassador"]},
    ),
    "a day in front of the verb": (
        "Ana Ruiz on Tuesday stepped down as chairwoman of Velm.",
        {"Ana Ruiz": ["chairwoman"]},
    ),
    "a phrase in front of the verb": (
        "Ana Khan, a Muslim, was elected mayor of Troy.",
        {"Ana Khan": ["mayor"]},
    ),
    "a subject behind a fronted phrase": ("After talks with Ann Lee, the mayor left.", {"Ann Lee": []}),
    "an apposition": ("With him was Ann Lee, the mayor of Troy.", {"Ann Lee": ["mayor"]}),
    "PM": ("He met PM Ana Rao on Monday.", {"Ana Rao": ["PM"]}),
    "an hour": ("At 3 PM Ana Rao left.", {"Ana Rao": []}),
    "a rank without a stop": ("Army chief Gen Asim Rao left.", {"Asim Rao": ["chief", "Gen"]}),
    "two ranks": ("Troy police Det Insp Ann Rowe left.", {"Ann Rowe": ["Det Insp"]}),
    "the second field of a minister": (
        "Minister of Agriculture and Fisheries Saleh Noor left.",
        {"Saleh Noor": ["Minister of Agriculture and Fisheries"]},
    ),
    "behind a seat": ("Ana Lim (DAP-Penang), chair of the committee, left.", {"Ana Lim": ["chair"]}),
    "a judgement": ("Ana Lim dismissed Tom Holt as an ineffective leader.", {"Ana Lim": [], "Tom Holt": []}),
    "a style": ("Under His Majesty King Karim they met Ana Lim.", {"Karim": ["King"], "Ana Lim": []}),
    "a body with “of” inside": (
        "Ana Rao, a University of Oslo history professor, left.",
        {"Ana Rao": ["history professor"]},
    ),
    "offices in a list": ("With them were the mayor, the sheriff, Ida Lund, and others.", {"Ida Lund": []}),
}


@pytest.mark.parametrize(("text", "expected"), ROLES.values(), ids=ROLES)
def test_roles(find, text, expected):
    found = {one.name: [role.title for role in one.roles] for one in find(text).speakers if one.kind == "person"}
    assert found == expected


PERSONS = {
    "a part of a country": ("Tim Orr leads in Kenya East and Peru North.", ["Tim Orr"]),
    "a body with initials": ("The U.N. High Panel was late.", []),
    "a headline's verb": ("Velm Lund Debunks Holt: Two Cases.", []),
    "the name of a book": ("Her novel Anna Velt sold well.", []),
    "the name of a song": ("Tim Orr wrote the song Lola Ray.", ["Tim Orr"]),
    "a town that somebody is based in": ("Hong Kong-based analyst Lee Chan left.", ["Lee Chan"]),
    "the name of a play": ("She wrote “Neda Wants to Go,” a play about rain.", []),
    "villages": ("Floods hit the villages of Dera, Maria and Kot Adam.", []),
    "councils": ("It heard the local councils of Nahaf, Rayna and Deir Sara.", []),
    "towns and who speaks": ("Power failed in the towns of Karim and Lena, Mayor Amina Sara said.", ["Amina Sara"]),
    "a party and a seat": ("Lim Mei (BN-Kuala Langat) left. She was late.", ["Lim Mei"]),
    "a month's name": ("He answered a question by June Lau Mei Hui on rain.", ["June Lau Mei Hui"]),
    "a rank as a family name": ("Prime Minister Samdech Hun Sen left. Hun Sen was late.", ["Hun Sen"]),
    "an honorific as a family name": ("The committee’s head Hussein Sheikh left.", ["Hussein Sheikh"]),
    "himself": ("Ana Marsh spoke. Marsh herself acknowledged that it rained.", ["Ana Marsh"]),
    "a day called by somebody": ("They met on International Nelson Marsh Day. Doris Day sang.", ["Doris Day"]),
    "an office in front of a name": ("So did Minister of Transport Kamel El-Wazr.", ["Kamel El-Wazr"]),
    "an abbreviation in front of a name": ("So did the Head of LEBA Fatallah Fawz.", ["Fatallah Fawz"]),
    "an initial": ("They include S Jothiman.", ["S Jothiman"]),
    "according to": ("The price rose, according to Lina Marcovel.", ["Lina Marcovel"]),
    "a verb behind a word": ("Evo Salmons left. Salmons hoped for rain.", ["Evo Salmons"]),
    "a firm that is led": ("So said the CEO of Alford Hume. Alford Hume promotes art.", []),
    "brothers of one name": ("She met the Marsh brothers.", []),
    "a word behind an initial": ("So said Ronald R. Fieldstone.", ["Ronald R. Fieldstone"]),
    "a family name inside": ("Maggie Poon Man-kay left. Poon hoped for rain.", ["Maggie Poon Man-kay"]),
    "a family name that is a small word": ("Former chief Gregory So Kam-leung left.", ["Gregory So Kam-leung"]),
    "an abbreviation that is a given name": ("ISIS Recruiting was seen. Then SARAH Jones left.", ["SARAH Jones"]),
}


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=PERSONS)
def test_persons(find, text, expected):
    assert [one.name for one in find(text).speakers if one.kind == "person"] == expected


MEANT = {
    "for whom it was so": (
        "For Ben Holt, a teacher, Tom Marsh was a legend. He said it was late.",
        {"Ben Holt": ["He"], "Tom Marsh": []},
    ),
    "what a spokesman says of a player": (
        "A Velm spokesman said that Tom Marsh had left. “He is ill,” the spokesman said.",
        {"Tom Marsh": ["He"]},
    ),
    "who is asked by letter": (
        "Tom Marsh wrote to Ben Holt, urging him to act.",
        {"Tom Marsh": [], "Ben Holt": ["him"]},
    ),
    "who is begged": ("Ida Marsh met Ana Holt, begging her to stay.", {"Ida Marsh": [], "Ana Holt": ["her"]}),
    "an unnamed coach who is told": ("Tom Marsh phoned the coach, telling him to leave.", {"Tom Marsh": []}),
    "an unnamed neighbour who is invited": (
        "Tom Marsh sent a note to a neighbour, inviting him to lunch.",
        {"Tom Marsh": []},
    ),
    "a man of a lead, not who else died": (
        "A man has been killed in Peru.\nTom Marsh, 32, was climbing. It came a day after Ben Holt was killed.",
        {"Tom Marsh": [], "Ben Holt": []},
    ),
    "a given name of one country only": ("Dali Mokoena left the hall. He was late.", {"Dali Mokoena": ["He"]}),
    "the gender of two honorifics": ("Datuk Seri Lee Chong left. He was late.", {"Lee Chong": ["He"]}),
    "a speaker of unknown gender": (
        "Paul Serey told them that it rained. He left.\n\nThong Mengdav said it was good. “It is,” he said.",
        {"Paul Serey": ["He"], "Thong Mengdav": ["he"]},
    ),
    "the subject of the verb in front": (
        "Tom Marsh spoke. Tom Marsh sang. Tom Marsh met Ben Holt before Ben Holt lost his job.",
        {"Tom Marsh": [], "Ben Holt": ["his"]},
    ),
    "of whom a relative clause tells": (
        "Tom Marsh spoke. Tom Marsh sang. Tom Marsh’s anger was echoed by Ben Holt, who noted that he was late.",
        {"Tom Marsh": [], "Ben Holt": ["he"]},
    ),
    "of whom a relative clause tells as an object": (
        "Kofi Osei met Yaw Darko, who had lost his job. Osei left.",
        {"Kofi Osei": [], "Yaw Darko": ["his"]},
    ),
    "a man of some age": (
        "Tom Marsh left. In another case, a 78-year-old man was charged after he hit somebody.",
        {"Tom Marsh": []},
    ),
    "a style": ("Tom Marsh said His Majesty was late.", {"Tom Marsh": []}),
    "of whom something is said": (
        "Ben Holt met Tom Marsh. Ben Holt left. “He cares,” she said of Tom Marsh.",
        {"Ben Holt": [], "Tom Marsh": ["He"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), MEANT.values(), ids=MEANT)
def test_pronouns(find, text, expected):
    found = {
        one.name: [mention.text for mention in one.mentions if mention.kind == "pronoun"]
        for one in find(text).speakers
        if one.kind == "person"
    }
    assert found == expected


OTHERS = {
    "a watch": ("Migration Watch says it was late.", "organisation"),
    "a headline's ally": ("Orr ally denies that it was late.", "anonymous"),
    "a headline's poll": ("New Poll shows that it was late.", "data"),
    "several firms": ("The companies said it was late.", "group"),
    "several unions": ("Rail unions warned of strikes.", "group"),
    "a firm": ("The company said it was late.", "organisation"),
    "several people": ("A number of retailers said prices rose.", "group"),
    "several papers": ("A series of studies found that tea helps.", "document"),
    "members": ("Women MPs said the bill was late.", "group"),
    "an office with a hyphen": ("GCC Secretary-General said that it was late.", "anonymous"),
    "a headline’s nobody": ("Velm Supporter Screams One Word At Rally.", "anonymous"),
    "one source twice": ("Members of the press accused Velm of lying and said it was late.", "group"),
    "a parish": ("Jefferson Parish said the roads were closed.", "organisation"),
}


@pytest.mark.parametrize(("text", "kind"), OTHERS.values(), ids=OTHERS)
def test_other_speakers(text, kind):
    assert [one.kind for one in Extractor().extract(text).speakers] == [kind]


def test_a_country_in_its_long_form_is_a_country(find):
    (one,) = find("Nana Osei, president of the Republic of Ghana, left.").speakers
    (role,) = one.roles
    assert (role.title, role.organisation, role.country) == ("president", None, "GH")
