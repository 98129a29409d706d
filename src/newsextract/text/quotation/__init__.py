"""Quotations: where a text stands in quotation marks, whatever marks it uses and however badly they are set.

The steps: the marks of a paragraph and what each may be (`marks`), what a pair of them would cost (`costs`), the pairs
(`pairing`), and the quotations that they make, over paragraphs too (`reading`).
"""

from __future__ import annotations

from newsextract.text.quotation.reading import Quotation, quotations

__all__ = ["Quotation", "quotations"]
