"""Third-party plugins as they come: real distributions, installed into a virtual environment, some of them broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """
    import newsextract
    class Plugin:
        "Finds the word rain."
        @newsextract.hookimpl
        def newsextract_findings(self, article):
            at = article.text.find("rain")
            if at >= 0:
                yield newsextract.Finding.at(article, at, at + 4, rule="rain")
"""

HOOK = """
    import newsextract
    class Plugin:
        @newsextract.hookimpl
        def {signature}:
            {body}
"""


WRAPPER = """
    import newsextract
    class Plugin:
        @newsextract.hookimpl({}=True)
        def newsextract_quotes(self, article): yield
"""

HISTORIC = """
    import pluggy
    class Plugin:
        @pluggy.HookspecMarker('newsextract')(historic=True)
        def newsextract_quotes(self, article): ...
"""


def hook(body, signature="newsextract_findings(self, article)"):
    return HOOK.format(body=body, signature=signature)


# name of the entry point: (source, part of the message, hook of the failure)
BROKEN = {
    "import-error": ("import a_module_that_is_not_there", "ModuleNotFoundError", "load"),
    "import-exit": ("raise SystemExit('bye')", "SystemExit: bye", "load"),
    "syntax-error": ("class Plugin(:", "SyntaxError", "load"),
    "no-class": ("Plugin = 3", "is no class", "load"),
    "no-hook": ("class Plugin: pass", "implements no hook", "load"),
    "init-error": (
        "class Plugin:\n    def __init__(self): raise ValueError('no disk')",
        "can't be made: ValueError: no disk",
        "load",
    ),
    "unmarked": (
        "class Plugin:\n    def newsextract_quotes(self, article): return []",
        "newsextract_quotes: looks like a hook but is not marked: mark it with @newsextract.hookimpl",
        "load",
    ),
    "misspelt": (
        hook("return []", "newsextract_quote(self, article)"),
        "there is no hook 'newsextract_quote' (did you mean 'newsextract_quotes'?)",
        "load",
    ),
    "argument": (hook("return []", "newsextract_quotes(self, artcle)"), "passes no argument 'artcle'", "load"),
    "default": (
        hook("return []", "newsextract_quotes(self, article, deep=1)"),
        "argument 'deep' has a default",
        "load",
    ),
    "wrapper": (
        WRAPPER.format("wrapper"),
        "is a wrapper",
        "load",
    ),
    "old-wrapper": (
        WRAPPER.format("hookwrapper"),
        "is a wrapper",
        "load",
    ),
    "historic": (
        HISTORIC,
        "specifies a hook",
        "load",
    ),
    "quotes": (GOOD, "the name 'quotes' is taken by newsextract[quotes]: rename this one", "load"),
    "raises": (hook("raise RuntimeError('no luck')"), "RuntimeError: no luck", "newsextract_findings"),
    "lazy": (hook("yield from (1 / 0 for _ in [1])"), "ZeroDivisionError", "newsextract_findings"),
    "wrong-type": (hook("return ['rain']"), "result 0 is str", "newsextract_findings"),
    "outside": (hook("yield newsextract.Finding(0, 9999, 'x')"), "outside the text", "newsextract_findings"),
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory, make_environment):
    """The python of a virtual environment with newsextract as it is here and all the distributions installed."""
    root = tmp_path_factory.mktemp("plugins")
    python = make_environment(root / "env")
    sources = {"good": GOOD, **{name: source for name, (source, _, _) in BROKEN.items()}}
    projects = [_project(root, name, source) for name, source in sources.items()]
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps"),
            *("--no-build-isolation", "--disable-pip-version-check", *projects),
        ],
        check=True,
    )
    return python


def _project(root: Path, name: str, source: str) -> Path:
    folder = root / name
    module = f"throwaway_{name.replace('-', '_')}"
    folder.mkdir()
    (folder / f"{module}.py").write_text(textwrap.dedent(source), encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        f"""
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "throwaway-{name}"
version = "1.0"
[project.entry-points.newsextract]
{name} = "{module}:Plugin"
[tool.hatch.build.targets.wheel]
include = ["{module}.py"]
""",
        encoding="utf-8",
    )
    return folder


TEXT = "“It will rain,” said Ana Ruiz. Exports rose 4% in 2023."


def run(python, program, **environ):
    completed = subprocess.run(
        [python, "-c", textwrap.dedent(program)],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 0, completed.stderr
    return json.loads(completed.stdout)


def extract(python, arguments="", **environ):
    return run(
        python,
        f"""
        import newsextract
        print(newsextract.Extractor({arguments}).extract({TEXT!r}).to_json())
        """,
        **environ,
    )


def test_broken_plugins_cost_nobody_elses_findings(environment):
    broken = extract(environment)
    bundled = extract(environment, "plugins=['zones', 'dates', 'statistics', 'roles', 'newsextract[quotes]', 'claims']")
    assert not bundled["failures"]
    assert bundled["quotes"]
    assert bundled["statistics"]
    for key in ("zones", "dates", "statistics", "speakers", "quotes", "claims"):
        assert broken[key] == bundled[key]
    assert [(f["text"], f["plugin"]) for f in broken["findings"]] == [("rain", "throwaway-good[good]")]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_reported_by_name(environment, name):
    (failure,) = [f for f in _failures(environment) if f["plugin"] == f"throwaway-{name}[{name}]"]
    _, message, where = BROKEN[name]
    assert failure["hook"] == where
    assert message in failure["error"]


_seen: dict[str, list[dict[str, str]]] = {}


def _failures(environment):
    if not _seen:
        _seen["failures"] = extract(environment)["failures"]
    return _seen["failures"]


def test_only_the_broken_ones_are_reported(environment):
    assert {f["plugin"] for f in _failures(environment)} == {f"throwaway-{name}[{name}]" for name in BROKEN}


def test_a_disabled_plugin_is_not_imported(environment):
    report = """
        import json, sys, newsextract
        newsextract.Extractor({})
        print(json.dumps(sorted(m for m in sys.modules if m.startswith("throwaway"))))
    """
    assert "throwaway_good" in run(environment, report.format(""))
    assert "throwaway_good" not in run(environment, report.format("disable=['good']"))
    assert "throwaway_good" not in run(environment, report.format(""), NEWSEXTRACT_DISABLE="good, not-installed")
    assert run(environment, report.format("plugins=['quotes', 'dates'], disable=['throwaway-quotes[quotes]']")) == []


def test_every_plugin_is_listed_with_its_state(environment):
    listed = run(
        environment,
        """
        import json, newsextract
        infos = newsextract.Extractor(disable=["raises"]).plugins
        print(json.dumps({i.origin: [i.status, i.version, i.summary, i.hooks] for i in infos}))
        """,
    )
    assert listed["throwaway-good[good]"] == ["active", "1.0", "Finds the word rain.", ["newsextract_findings"]]
    assert listed["throwaway-raises[raises]"][0] == "disabled"
    assert listed["throwaway-misspelt[misspelt]"][0] == "failed"
    assert listed["newsextract[quotes]"][0] == "active"


def test_the_first_failure_is_raised_on_demand(environment):
    raised = run(
        environment,
        """
        import json, newsextract
        try:
            newsextract.Extractor(on_error="raise")
        except newsextract.PluginError as error:
            print(json.dumps([error.plugin, error.hook]))
        """,
    )
    assert raised == ["throwaway-argument[argument]", "newsextract_quotes"]


def test_a_finding_type_comes_back_from_json_and_survives_where_its_plugin_is_missing(environment, tmp_path):
    article = extract(environment)
    article["findings"][0] |= {"finding_type": "throwaway_gone:Rain", "plugin": "throwaway-gone[gone]", "depth": 3}
    path = tmp_path / "article.json"
    path.write_text(json.dumps(article), encoding="utf-8")
    again = run(
        environment,
        f"""
        import pathlib, newsextract
        article = newsextract.Article.from_json(pathlib.Path({str(path)!r}).read_text("utf-8"))
        assert type(article.findings[0]) is newsextract.ForeignFinding
        print(article.to_json())
        """,
    )
    assert again == article
