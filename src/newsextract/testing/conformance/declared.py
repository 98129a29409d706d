"""Checks on what a plugin says of itself: hooks, options, rules."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import attrs

from newsextract.errors import NewsextractError, OptionError, PluginError
from newsextract.model.rules import Rules
from newsextract.running.options import build, option_infos
from newsextract.testing.checks import spans_of
from newsextract.testing.conformance.failures import CheckFailed, NotApplicable

if TYPE_CHECKING:
    from newsextract.model.rules import Rule
    from newsextract.testing.conformance.subject import Subject

_RULE_NAME = re.compile(r"(?>(?:[a-z_]++:)?)[a-z0-9]++(?>(?:-[a-z0-9]++)*)")


def check_loads(subject: Subject) -> None:
    """The plugin is a class that can be imported and made without options, and all its hooks are marked and exist."""
    try:
        _ = subject.loaded
    except OptionError as error:
        raise CheckFailed(str(error), mend="give the name of an installed plugin, and options that it has") from error
    except PluginError as error:
        where = "" if error.hook == "load" else f"{error.hook} "
        raise CheckFailed(
            f"the Extractor refuses the plugin: {where}{error.error}", mend="do what the message says"
        ) from error
    if "<locals>" in subject.cls.__qualname__:
        raise CheckFailed(
            f"{subject.cls.__qualname__} is defined inside a function",
            mend="define it at the top of a module: entry points and other processes find it by its name",
        )


def check_options_are_documented(subject: Subject) -> None:
    """Each option has a default of its own type and a help text, and its type can be resolved at run time."""
    cls = subject.cls
    if not attrs.has(cls):
        arguments = [name for name in inspect.signature(cls).parameters if name not in ("args", "kwargs")]
        if arguments:
            raise CheckFailed(
                f"__init__ takes {', '.join(arguments)}, which no user can see or set",
                mend="make the class @attrs.frozen and each argument a field: name: type = newsextract.option(…)",
            )
        return
    defaults = {f.alias or f.name: getattr(build("", cls, {}), f.name) for f in attrs.fields(cls) if f.init}
    for option in option_infos(cls):
        if not option.help.strip():
            raise CheckFailed(
                f"option {option.name} has no help text",
                mend='write newsextract.option(default=…, help="What it does.")',
            )
        try:
            build(subject.candidate.name, cls, {option.name: defaults[option.name]})
        except OptionError as error:
            raise CheckFailed(
                f"{error} (this is the option's own default)",
                mend="annotate the option with a type that holds its default and is imported outside of TYPE_CHECKING",
            ) from error


def check_rules_are_documented(subject: Subject) -> None:
    """`rules` is a Rules, each rule with a kebab-case name, a summary, an example and a counterexample."""
    rules = getattr(subject.cls, "rules", None)
    if rules is None:
        raise NotApplicable("the plugin lists no rules")
    if not isinstance(rules, Rules):
        raise CheckFailed(f"rules is a {type(rules).__name__}", mend="write rules: ClassVar[Rules] = Rules(Rule(…), …)")
    for name, rule in rules.items():
        if not _RULE_NAME.fullmatch(name):
            mend = "use a-z, 0-9 and single hyphens, in front of them, where it decides one field, that and a colon"
            raise CheckFailed(f"the rule's name {name!r} is not in kebab-case", mend=mend)
        for part in ("summary", "example", "counterexample"):
            if not getattr(rule, part).strip():
                raise CheckFailed(f"rule {name} has no {part}", mend=f"write its {part}: the rule catalogue shows it")
        confidence = rules.confidence(name)
        if confidence is not None and not 0 <= confidence <= 1:
            raise CheckFailed(
                f"rule {name} has confidence {confidence}", mend="measured={name: (right, found)} needs right <= found"
            )


def check_rules_take_their_examples(subject: Subject) -> None:
    """Each rule makes a finding in its own example."""
    for name, rule in subject.rules.items():
        made = _rules_at_work(subject, rule, rule.example)
        if name not in made:
            others = f", but {', '.join(sorted(made))} did" if made else ""
            raise CheckFailed(
                f"rule {name} found nothing in its example{others}",
                mend="give an example that it takes, or mend the rule; set the rule's published if it needs a date",
                text=rule.example,
            )


def check_rules_leave_their_counterexamples(subject: Subject) -> None:
    """Each rule makes no finding in its own counterexample."""
    for name, rule in subject.rules.items():
        if name in _rules_at_work(subject, rule, rule.counterexample):
            raise CheckFailed(
                f"rule {name} found something in its counterexample",
                mend="give an example that it has to leave, or mend the rule",
                text=rule.counterexample,
            )


def check_formats_are_complete(subject: Subject) -> None:
    """Each reader and writer that the plugin offers has a name of its own, and what its kind needs."""
    if not any(hook.endswith(("_readers", "_writers")) for hook in subject.info.hooks):
        raise NotApplicable("the plugin offers no formats")
    try:
        subject.extractor(alone=True, on_error="raise")
    except NewsextractError as error:
        raise CheckFailed(
            str(error),
            mend="return an iterable of formats, each with a name that no other has; see newsextract.Reader and "
            "newsextract.Writer for what a format needs",
        ) from error


def _rules_at_work(subject: Subject, rule: Rule, text: str) -> set[str]:
    """Return the names of the plugin's rules that found something in the text, or decided a field of it."""
    found = subject.watch(text, rule.published).findings
    made = {name for _, part in spans_of(found) if (name := getattr(part, "rule", ""))}
    return made | {name for finding in found for name in finding.trail}
