"""Every hook is specified, documented on its page with an example that runs, and tested."""

from __future__ import annotations

import doctest
import inspect
import re
from pathlib import Path

import pytest

from newsextract.hooks import HOOKS, SPECIFICATIONS

TESTS = Path(__file__).parent
PAGES = TESTS.parent / "docs" / "hooks"
PAGE = PAGES.with_suffix(".md").read_text(encoding="utf-8")
BY_HOOK = {hook: getattr(specification, hook) for hook, specification in zip(HOOKS, SPECIFICATIONS, strict=True)}


@pytest.mark.parametrize("hook", HOOKS)
def test_the_specification_says_when_with_what_and_what_it_returns(hook):
    text = inspect.getdoc(BY_HOOK[hook])
    assert re.match(r"[A-Z].*[.]\n\n", text)
    assert "\nCalled " in text
    assert "\nReturns:\n" in text
    signature = inspect.signature(BY_HOOK[hook])
    arguments = list(signature.parameters)[1:]
    assert arguments == ([] if hook.endswith(("_readers", "_writers")) else ["article"])
    assert ("\nArgs:\n" in text) == bool(arguments)
    assert signature.return_annotation is not inspect.Signature.empty


@pytest.mark.parametrize("hook", HOOKS)
def test_its_example_implements_it_and_runs(hook):
    finder = doctest.DocTestFinder(recurse=False)
    (example,) = finder.find(BY_HOOK[hook], hook, globs={"__name__": "example"})
    assert f"def {hook}(self" in example.docstring
    assert any(step.want for step in example.examples), "the example shows no result"
    report = []
    doctest.DocTestRunner(verbose=False).run(example, out=report.append)
    assert not report, "".join(report)


def test_the_page_of_hooks_leads_to_each_in_the_order_in_which_they_run():
    assert re.findall(r"^[|] \[`(\w+)`\]\(hooks/\1[.]md\)", PAGE, re.MULTILINE) == list(HOOKS)
    assert re.findall(r"^hooks/(\w+)$", PAGE, re.MULTILINE) == list(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_has_a_page_that_is_written_from_its_specification(hook):
    page = (PAGES / f"{hook}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# {hook}\n")
    assert f"<!-- generated: hook {hook} -->\n" in page


def test_no_page_describes_a_hook_that_is_not_there():
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_some_test_implements_it(hook):
    files = [path for path in TESTS.rglob("test_*.py") if path != Path(__file__)]
    assert any(f"def {hook}(self" in path.read_text(encoding="utf-8") for path in files)
