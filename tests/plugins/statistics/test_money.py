"""How the world writes money: country, sign, code and noun, before and behind, with and without a space."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("$A7 million", 7_000_000, "AUD"),
        ("NZ $40", 40, "NZD"),
        ("nz$40", 40, "NZD"),
        ("$HK900", 900, "HKD"),
        ("C $9m", 9_000_000, "CAD"),
        ("S $5m", 5_000_000, "SGD"),
        ("N$40,000", 40_000, "NAD"),
        ("N$8 600", 8_600, "NAD"),
        ("N$2,25 billion", 2_250_000_000, "NAD"),
        ("USD$ 70", 70, "USD"),
        ("40 USD million", 40_000_000, "USD"),
        ("US dollars 6000", 6000, "USD"),
        ("naira 5,000", 5000, "NGN"),
        ("12 eur", 12, "EUR"),
        ("40 Kiwi dollars", 40, "NZD"),
        ("5 HK dollars", 5, "HKD"),
        ("40 billion Korean won", 40_000_000_000, "KRW"),
        ("70 ₹", 70, "INR"),
        ("1500 Rs", 1500, "INR"),
        ("Tsh 3,000", 3000, "TZS"),
        ("Tsh217 billion", 217_000_000_000, "TZS"),
        ("GH22billion", 22_000_000_000, "GHS"),
        ("LE 90", 90, "EGP"),
        ("KD 9", 9, "KWD"),
        ("₡12,000", 12_000, "CRC"),
        ("N500 million", 500_000_000, "NGN"),
        ("R20", 20, "ZAR"),
        ("€5,65 bn", 5_650_000_000, "EUR"),
    ],
)
def test_currency_writing(one, written, value, currency):
    found = one(f"They paid {written} for it.")
    assert (found.text, found.kind, found.value, found.currency) == (written, "money", value, currency)


@pytest.mark.parametrize(
    "text",
    [
        "They drove on the R20 road.",
        "They own five PS5 consoles.",
        "The index passed the 4,000 mark.",
        "Osei scored 482 marks in the exam.",
        "Velm won 58 games.",
        "They built two nickel plants.",
        "The bag weighs 100kg (220 pounds).",
    ],
)
def test_what_is_no_money(find, text):
    assert "money" not in {s.kind for s in find(text)}


def test_half_a_sign_is_never_taken(one):
    assert one("They spent $9 million.").text == "$9 million"
    assert one("It was lent $90 million.").currency == "USD"
