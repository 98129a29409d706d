"""Names in the orders and with the particles of the world, and one person under a longer and a shorter form."""

from __future__ import annotations

import pytest

ONE = {
    "an English word as a given name": (
        "Police said Gift Banda, 21, was safe. Banda thanked them.",
        {"Gift Banda": ["Gift Banda", "Banda"]},
    ),
    "the same where a sentence begins": (
        "Innocent Moyo, 40, told the court that it rained.",
        {"Innocent Moyo": ["Innocent Moyo"]},
    ),
    "an Asian name that is an English word": (
        "Opposition leader Thong Visal said no. Thong was tired.",
        {"Thong Visal": ["Thong Visal", "Thong"]},
    ),
    "He as a name": (
        "Vice Premier Ma He on Monday called for calm. He was late.",
        {"Ma He": ["Ma He", "He"]},
    ),
    "He as a family name": (
        "Vice Premier He Liming left. He was late.",
        {"He Liming": ["He Liming", "He"]},
    ),
    "an Arabic article": (
        "Saif Bin Nasser Al Harthy opened it. Al Harthy was glad. Then al-Harthy left.",
        {"Saif Bin Nasser Al Harthy": ["Saif Bin Nasser Al Harthy", "Al Harthy", "al-Harthy"]},
    ),
    "a Vietnamese name": (
        "The poet Nguyen Thi Minh Khue read. Khue left early.",
        {"Nguyen Thi Minh Khue": ["The poet", "Nguyen Thi Minh Khue", "Khue"]},
    ),
    "a first half": (
        "Tan Sri Abdul Rahim Noor Azman left. Abdul Rahim said so.",
        {"Abdul Rahim Noor Azman": ["Abdul Rahim Noor Azman", "Abdul Rahim"]},
    ),
    "two family names with “e”": (
        "Luiz Inácio da Costa e Silva won. Costa e Silva smiled.",
        {"Luiz Inácio da Costa e Silva": ["Luiz Inácio da Costa e Silva", "Costa e Silva"]},
    ),
    "the father's family name alone": (
        "María José Ortega de la Cruz spoke. Ortega agreed.",
        {"María José Ortega de la Cruz": ["María José Ortega de la Cruz", "Ortega"]},
    ),
    "a month as a given name": (
        "Jan van der Meer won. Van der Meer smiled.",
        {"Jan van der Meer": ["Jan van der Meer", "Van der Meer"]},
    ),
    "an excellency": ("H E Oscar Lopez Moreno spoke.", {"Oscar Lopez Moreno": ["Oscar Lopez Moreno"]}),
    "Ato before a name": ("Later Ato Getachew Alemu spoke.", {"Getachew Alemu": ["Getachew Alemu"]}),
    "Ato within a name": ("Later Dr. Cassel Ato Forson spoke.", {"Cassel Ato Forson": ["Cassel Ato Forson"]}),
    "a stage name": (
        "Anita Rao, better known as Kavi, sang. Kavi left.",
        {"Anita Rao": ["Anita Rao", "Kavi", "Kavi"]},
    ),
    "a real name": (
        "The rapper Tom Orr, also known as Big Tee, agreed. Big Tee laughed.",
        {"Tom Orr": ["The rapper", "Tom Orr", "Big Tee", "Big Tee"]},
    ),
    "a prize in front": (
        "Oscar-winner Sarandell left. Susan Sarandell was glad.",
        {"Susan Sarandell": ["Sarandell", "Susan Sarandell"]},
    ),
    "a given name before the full one": (
        "They fear Marsh. An anti-Helen group fled. Helen Marsh won.",
        {"Helen Marsh": ["Marsh", "Helen", "Helen Marsh"]},
    ),
    "an abbreviation in brackets": (
        "National Director of Prosecutions (NDP) Shamila Rao left. Rao was glad.",
        {"Shamila Rao": ["Shamila Rao", "Rao"]},
    ),
}


@pytest.mark.parametrize(("text", "mentions"), ONE.values(), ids=ONE)
def test_one_person(find, text, mentions):
    found = find(text)
    assert {name: found.mentions(name) for name in found.names} == mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gift Vouchers fell.", []),
        ("Peace Corps left.", []),
        ("In Asia Liu\nHe said so.", ["Asia Liu"]),
        ("Tsai Yu-ting left.", ["Tsai Yu-ting"]),
        ("Ann Orr, known as a fighter, met Tim Lund.", ["Ann Orr", "Tim Lund"]),
        ("Juan Pérez Vega left. Ana Pérez stayed.", ["Juan Pérez Vega", "Ana Pérez"]),
    ],
)
def test_none_and_two(find, text, names):
    assert find(text).names == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The attack killed Sam Reed. Pat Reed, mother of victim Sam Reed, was angry. Reed wept.", "Pat Reed"),
        ("Ann Orr, mother of the victim, Tim Orr, rejected it. Orr wept.", "Ann Orr"),
        ("Ann Orr met Tim Orr. If Orr wins, she stays.", "Ann Orr"),
        ("Ann Orr met Tim Orr. If Orr wins, he stays.", "Tim Orr"),
    ],
)
def test_whom_a_family_name_means(find, text, name):
    assert "Orr" in find(text).mentions(name) or "Reed" in find(text).mentions(name)
