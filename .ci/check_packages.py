"""Builds sdist and wheel, looks inside, installs the wheel built from the sdist elsewhere and runs it."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = "“It will rain,” said Ana Ruiz, the mayor of Porto. Exports rose 4% in 2023."
PLUGINS = {"zones", "dates", "statistics", "roles", "quotes", "claims"}
WANTED = (
    "newsextract/py.typed",
    "newsextract/text/english/lists/abbreviations.txt",
    "newsextract/text/english/data/words.z",
    "newsextract/scaffold/template/pyproject.toml.tmpl",
    "newsextract/formats/tables/schema.sql",
    "newsextract/formats/webpage/style.css",
    "newsextract/testing/conformance/samples/1-harbour.txt",
    "newsextract_plugins/py.typed",
    *(f"newsextract_plugins/{name}/__init__.py" for name in sorted(PLUGINS)),
)
SEEDS = {path.name for path in (ROOT / "seeds").glob("*.txt")}


def main() -> None:
    """Run every check; the first that fails raises."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        # Without a target, `build` makes the wheel from the sdist: what is left out of the sdist is missing there too.
        run(sys.executable, "-m", "build", "--outdir", folder / "dist", ROOT)
        (sdist,) = folder.glob("dist/*.tar.gz")
        (wheel,) = folder.glob("dist/*.whl")
        check_contents(sdist, wheel)
        check_installed(folder / "wheel", wheel)
        check_installed(folder / "plain", ROOT)
        check_installed(folder / "editable", "-e", ROOT)
    print("packages: ok")


def check_contents(sdist: Path, wheel: Path) -> None:
    """Look for stray top-level names, seeds and forgotten files."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    expected = {"newsextract", "newsextract_plugins"}
    assert {top for top in tops if not top.endswith(".dist-info")} == expected, f"stray top-level names: {tops}"
    for wanted in WANTED:
        assert wanted in names, f"{wanted} is missing from the wheel"
    with tarfile.open(sdist) as archive:
        members = archive.getnames()
    for name in [*names, *members]:
        assert Path(name).name not in SEEDS, f"a seed article is packaged: {name}"
        assert "__pycache__" not in name, f"byte code is packaged: {name}"
    assert any(name.endswith("tests/test_invariants.py") for name in members), "the sdist has no tests"


def check_installed(folder: Path, *what: str | Path) -> None:
    """Install into a fresh environment and run the command from another folder."""
    venv.create(folder, with_pip=True)
    run(folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *what)
    command = folder / "bin" / "newsextract"
    listed = json.loads(run(command, "plugins", "--json", cwd=folder))
    active = {plugin["name"] for plugin in listed if plugin["status"] == "active"}
    assert active == PLUGINS, f"active plugins: {active}"
    (article,) = json.loads(run(command, "extract", "-", "--format", "json", cwd=folder, text=TEXT))
    assert article["failures"] == []
    assert [quote["speaker"]["name"] for quote in article["quotes"]] == ["Ana Ruiz"]
    assert [statistic["value"] for statistic in article["statistics"]] == ["4"]
    json.loads(run(command, "schema", cwd=folder))


def run(*command: str | Path, cwd: Path = ROOT, text: str = "") -> str:
    """Run a command and return what it printed."""
    completed = subprocess.run(
        [str(part) for part in command], cwd=cwd, input=text, capture_output=True, encoding="utf-8", check=False
    )
    if completed.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{completed.stdout}\n{completed.stderr}")
    return completed.stdout


if __name__ == "__main__":
    main()
