"""The conformance kit's checks: one list, each check a function whose docstring is its documentation."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Final

import attrs

from newsextract.testing.conformance.declared import (
    check_formats_are_complete,
    check_loads,
    check_options_are_documented,
    check_rules_are_documented,
    check_rules_leave_their_counterexamples,
    check_rules_take_their_examples,
)
from newsextract.testing.conformance.failures import CheckFailed, NotApplicable
from newsextract.testing.conformance.processes import (
    check_ignores_the_clock,
    check_is_deterministic,
    check_scales_linearly,
)
from newsextract.testing.conformance.results import (
    check_confidence_is_a_share,
    check_findings_name_their_rule,
    check_finds_something,
    check_results_are_accepted,
    check_returns_the_right_types,
    check_spans_are_exact,
)
from newsextract.testing.conformance.stability import (
    check_has_no_memory,
    check_runs_alone,
    check_serves_threads,
    check_shifts_with_a_prefix,
    check_takes_any_text,
)
from newsextract.testing.conformance.subject import Subject
from newsextract.testing.conformance.travel import (
    check_findings_are_hashable,
    check_findings_pickle,
    check_findings_survive_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["CHECKS", "CHECKS_VERSION", "Check", "CheckFailed", "NotApplicable", "Subject"]

CHECKS_VERSION: Final = 1
"""Grows when a check is added or asks for more, so that a plugin that passed can come to fail."""


@attrs.frozen
class Check:
    """One named check.

    Attributes:
        name: In kebab-case; the name in test identifiers and in `expected_failures`.
        function: What does it; it raises CheckFailed, or NotApplicable where there is nothing to look at.
    """

    name: str
    function: Callable[[Subject], None]

    @property
    def summary(self) -> str:
        """What the check asks for, in a sentence."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]

    def __call__(self, subject: Subject) -> None:
        """Run the check.

        Raises:
            CheckFailed: The plugin does not keep what it asks for.
            NotApplicable: There is nothing to look at in this plugin.
        """
        try:
            self.function(subject)
        except CheckFailed as failed:
            failed.check = self.name
            raise


CHECKS: Final[tuple[Check, ...]] = tuple(
    Check(function.__name__.removeprefix("check_").replace("_", "-"), function)
    for function in (
        check_loads,
        check_options_are_documented,
        check_rules_are_documented,
        check_rules_take_their_examples,
        check_rules_leave_their_counterexamples,
        check_finds_something,
        check_returns_the_right_types,
        check_spans_are_exact,
        check_results_are_accepted,
        check_findings_name_their_rule,
        check_confidence_is_a_share,
        check_findings_are_hashable,
        check_findings_pickle,
        check_findings_survive_json,
        check_runs_alone,
        check_takes_any_text,
        check_has_no_memory,
        check_serves_threads,
        check_is_deterministic,
        check_ignores_the_clock,
        check_shifts_with_a_prefix,
        check_scales_linearly,
        check_formats_are_complete,
    )
)
"""Every check, in the order in which they run: what a plugin says of itself, what it finds, how it behaves."""
