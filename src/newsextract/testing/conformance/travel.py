"""Checks that findings can leave the process: hashed, pickled, written as JSON and read back."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

from newsextract.model.types import Article, ForeignFinding
from newsextract.testing.conformance.failures import CheckFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsextract.testing.conformance.subject import Subject
    from newsextract.testing.conformance.watching import Watched


def check_findings_are_hashable(subject: Subject) -> None:
    """Findings are frozen: they can be members of a set, and nobody can change one behind another's back."""
    for watched in _with_findings(subject):
        for finding in watched.findings:
            try:
                hash(finding)
            except TypeError as error:
                raise CheckFailed(
                    f"a {type(finding).__name__} can't be hashed: {error}",
                    mend="make the finding type @attrs.frozen, with tuples for lists and no dicts or sets",
                    text=watched.article.text,
                ) from error


def check_findings_pickle(subject: Subject) -> None:
    """Findings come back from pickle as they went in, so that they pass between processes."""
    for watched in _with_findings(subject):
        try:
            again = pickle.loads(pickle.dumps(watched.findings))  # noqa: S301 (our own bytes)
        except Exception as error:
            raise CheckFailed(
                f"findings can't be pickled: {type(error).__name__}: {error}",
                mend="define finding types at the top of a module, with fields of plain types",
                text=watched.article.text,
            ) from error
        if again != watched.findings:
            raise CheckFailed(
                "pickling changed the findings", mend="let fields compare by value", text=watched.article.text
            )


def check_findings_survive_json(subject: Subject) -> None:
    """Article.from_json(article.to_json()) gives the same findings, in the plugin's own types."""
    for watched in _with_findings(subject):
        text = watched.article.text
        try:
            again = Article.from_json(watched.article.to_json())
        except Exception as error:
            raise CheckFailed(
                f"findings don't go through JSON: {type(error).__name__}: {error}",
                mend="use fields of str, int, float, bool, Decimal, date, Span, tuples of these and None, "
                "and import what their annotations name outside of TYPE_CHECKING",
                text=text,
            ) from error
        for before, after in zip(watched.article.findings, again.findings, strict=True):
            if before.plugin == subject.origin and isinstance(after, ForeignFinding):
                raise CheckFailed(
                    f"a {type(before).__name__} comes back from JSON as a plain ForeignFinding",
                    mend="make the finding type an @attrs.frozen class at the top of a module, with annotated fields "
                    "of plain types that are imported outside of TYPE_CHECKING",
                    text=text,
                )
        if again != watched.article:
            raise CheckFailed(
                "findings come back from JSON changed",
                mend="annotate each field of the finding type with exactly the type that it holds",
                text=text,
            )


def _with_findings(subject: Subject) -> Iterator[Watched]:
    return (watched for _, watched in subject.watched if watched.findings)
