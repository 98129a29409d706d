"""Running the conformance kit: on its own, or as one pytest test a check."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

import attrs

from newsextract.errors import OptionError, suggestion
from newsextract.testing.conformance import CHECKS, CheckFailed, NotApplicable, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pytest

    from newsextract.testing.conformance import Check

__all__ = ["CheckResult", "check_plugin", "parametrize_with_checks", "run_checks"]


@attrs.frozen
class CheckResult:
    """What came of one check.

    Attributes:
        check: The check.
        status: `passed`, `failed`, `skipped` (nothing to look at), `expected` (failed as expected) or `unexpected`
            (expected to fail, and passed).
        message: Why it is not `passed`.
    """

    check: Check
    status: Literal["passed", "failed", "skipped", "expected", "unexpected"]
    message: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether something has to be mended."""
        return self.status in ("failed", "unexpected")


def check_plugin(
    plugin: object,
    *,
    options: Mapping[str, object] | None = None,
    texts: Sequence[str] = (),
    expected_failures: Mapping[str, str] | None = None,
) -> None:
    """Run every check on a plugin.

    Args:
        plugin: The plugin's class, an instance with options set, or the name of an installed plugin.
        options: Option values.
        texts: Texts to check it on besides the kit's own and the examples of its rules.
        expected_failures: For the name of a check that the plugin does not pass, why.

    Raises:
        CheckFailed: A check failed, or passed that was expected to fail; the message tells of all that did.
        OptionError: `expected_failures` names no check.
    """
    results = run_checks(plugin, options=options, texts=texts, expected_failures=expected_failures)
    bad = [result.message for result in results if result.is_bad]
    if bad:
        raise CheckFailed("\n".join(bad), mend=f"mend the {len(bad)} above" if len(bad) > 1 else "see above")


def run_checks(
    plugin: object,
    *,
    options: Mapping[str, object] | None = None,
    texts: Sequence[str] = (),
    expected_failures: Mapping[str, str] | None = None,
) -> Iterator[CheckResult]:
    """Run every check on a plugin and tell what came of each, as they run.

    Args:
        plugin: As in `check_plugin`.
        options: As in `check_plugin`.
        texts: As in `check_plugin`.
        expected_failures: As in `check_plugin`.

    Yields:
        One result for each of `CHECKS`, in order.

    Raises:
        OptionError: `expected_failures` names no check.
    """
    reasons = _checked_reasons(expected_failures)
    subject = Subject(plugin, options=options, texts=texts)
    for check in CHECKS:
        reason = reasons.get(check.name)
        try:
            check(subject)
        except CheckFailed as failed:
            yield CheckResult(check, "expected", reason) if reason else CheckResult(check, "failed", str(failed))
        except NotApplicable as reasons_why:
            yield CheckResult(check, "skipped", str(reasons_why))
        else:
            if reason:
                message = (
                    f"{check.name}: it passes, though it was expected to fail ({reason}): take the expectation away"
                )
                yield CheckResult(check, "unexpected", message)
            else:
                yield CheckResult(check, "passed")


def parametrize_with_checks(
    plugins: Sequence[object],
    *,
    options: Mapping[str, object] | None = None,
    texts: Sequence[str] = (),
    expected_failures: Mapping[str, str] | None = None,
) -> pytest.MarkDecorator:
    """Make one pytest test of each check of each plugin.

    The test takes one argument, `check`, and calls it::

        @parametrize_with_checks([Hashtags], expected_failures={"runs-alone": "it reads another plugin's findings"})
        def test_the_plugin_conforms(check):
            check()

    Args:
        plugins: Plugins, each as in `check_plugin`.
        options: Option values, the same for all.
        texts: Texts to check them on besides the kit's own and the examples of their rules.
        expected_failures: For the name of a check that the plugins do not pass, why: a strict xfail.

    Raises:
        OptionError: `expected_failures` names no check.
    """
    import pytest  # noqa: PLC0415 (the kit runs without it, on the command line)

    reasons = _checked_reasons(expected_failures)
    parameters = []
    for plugin in plugins:
        subject = Subject(plugin, options=options, texts=texts)
        for check in CHECKS:
            reason = reasons.get(check.name)
            marks = [pytest.mark.xfail(reason=reason, strict=True, raises=CheckFailed)] if reason else []
            parameters.append(
                pytest.param(partial(_run, check, subject), id=f"{subject.label}-{check.name}", marks=marks)
            )
    return pytest.mark.parametrize("check", parameters)


def _run(check: Check, subject: Subject) -> None:
    import pytest  # noqa: PLC0415

    try:
        check(subject)
    except NotApplicable as reason:
        pytest.skip(str(reason))


def _checked_reasons(expected_failures: Mapping[str, str] | None) -> Mapping[str, str]:
    names = [check.name for check in CHECKS]
    for name, reason in (expected_failures or {}).items():
        if name not in names:
            raise OptionError("expected_failures", f"no check is named {name!r}{suggestion(name, names)}")
        if not reason.strip():
            raise OptionError("expected_failures", f"{name} has no reason: say why the plugin does not pass it")
    return expected_failures or {}
