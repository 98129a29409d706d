"""The page in a browser: no hostile text runs anything, the HTML is valid, and axe-core finds nothing to mend.

It needs Chromium and what `make web-tools` installs; it is skipped where they are missing.
"""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest

import newsextract
from newsextract import Article, Failure, Quote, Speaker, SpeakerRef
from newsextract.formats.webpage import HtmlWriter

ROOT = Path(__file__).parents[2]
WEB = ROOT / "tests" / "web"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LARGEST = 300 * 1024

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and (WEB / "node_modules" / "puppeteer-core").is_dir()),
    reason="needs Chromium, Node.js and `make web-tools`",
)

PAYLOADS = (
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "</style><script>window.ran=1</script>",
    "</title><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<svg onload=window.ran=1>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<iframe src=https://hostile.example/></iframe>",
    "<object data=https://hostile.example/></object>",
    "<link rel=stylesheet href=https://hostile.example/a.css>",
    "<meta http-equiv=refresh content='0;url=https://hostile.example/'>",
    "<base href=https://hostile.example/>",
    "<form action=https://hostile.example/><input autofocus onfocus=window.ran=1>",
    "<details open ontoggle=window.ran=1>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=window.ran=1></style></mglyph></math>",
    "<!--><img src=x onerror=window.ran=1>-->",
    "<a href=javascript:window.ran=1>x</a>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    '" onmouseover="window.ran=1" autofocus onfocus="window.ran=1',
    "' onmouseover='window.ran=1' autofocus onfocus='window.ran=1",
    "<style>@import url(https://hostile.example/a.css);</style>",
    "<video src=https://hostile.example/v onerror=window.ran=1></video>",
    "\u2028<script>window.ran=1</script>\u2029",
    "\x00<\x00script>window.ran=1</script>",
    "<scr\u200bipt>window.ran=1</scr\u200bipt><script>window.ran=1</script>",
)
PLACES = ("prose", "quote", "speaker", "headline", "fields", "address", "reasons", "failure")


def hostile(payload, place):
    """Return an article with a hostile text in one place of it."""
    if place == "prose":
        return newsextract.extract(f"{payload}\n\nExports rose 4% in 2023, {payload} said on Monday.")
    if place == "quote":
        return newsextract.extract(f"“We {payload} will pay $5 million on Monday,” said Ana Ruiz, the mayor of Porto.")
    if place == "speaker":
        text = f"“It will rain,” {payload} said."
        speaker = Speaker.at(Article(text), 16, 16 + len(payload), name=payload, kind="person", aliases=(payload,))
        quote = Quote.at(
            Article(text), 1, 14, kind="direct", speaker=SpeakerRef(payload, "person", role=payload, index=0)
        )
        return Article(text, speakers=(speaker,), quotes=(quote,))
    if place == "headline":
        return newsextract.extract(f"{payload}\n\nBy {payload}\n\nIt rained.", title=payload, id=payload)
    if place == "fields":
        return Article("It rained.", id=payload, title=payload, publisher=payload, authors=(payload,), language=payload)
    if place == "address":
        return Article("It rained.", url=f"https://news.example/{payload}")
    if place == "reasons":
        quote = Quote.at(
            Article("It rained."), 0, 9, kind="direct", blank_reason=payload, rule=payload, trail=(payload,)
        )
        return Article("It rained.", quotes=(quote,))
    return Article("It rained.", failures=(Failure(payload, payload, payload),))


def written(path, *articles):
    with path.open("w", encoding="utf-8", newline="") as stream:
        HtmlWriter().write(iter(articles), stream)
    return path


def browsed(tmp_path, files, *options):
    command = ["node", str(WEB / "check.mjs"), *options, CHROMIUM, str(tmp_path / "profile"), *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=500)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def seeds():
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    if not paths:
        pytest.skip("the seeds are in the repository only")
    return [newsextract.extract(path.read_text(encoding="utf-8"), id=path.name) for path in paths]


def test_hostile_texts_run_nothing(tmp_path):
    cases = list(itertools.product(PAYLOADS, PLACES))
    assert len(cases) == 200
    files = [written(tmp_path / f"{number}.html", hostile(*case)) for number, case in enumerate(cases)]
    seen = browsed(tmp_path, files)
    assert len(seen) == len(cases)
    for case, page in zip(cases, seen, strict=True):
        harmless = {"requests": [], "dialogs": 0, "messages": [], "ran": False, "frames": 0, "opened": 1, "scripts": 1,
                    "forms": 0, "images": 0, "metas": 4, "handlers": 0, "lost": []}  # fmt: skip
        assert {key: page[key] for key in harmless} == harmless, case
        assert all(link.startswith("https://news.example/") for link in page["links"]), case


def test_the_pages_of_the_seeds_are_valid_and_accessible(tmp_path, seeds, article):
    files = [written(tmp_path / f"seed{number}.html", seed) for number, seed in enumerate(seeds)]
    assert max(file.stat().st_size for file in files) <= LARGEST
    everything = attrs.evolve(article, title="Fees", language="en")
    files += [written(tmp_path / "many.html", *seeds, everything), written(tmp_path / "one.html", article)]
    command = [WEB / "node_modules" / ".bin" / "html-validate", "--config", WEB / "htmlvalidate.json", *files]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    for page in browsed(tmp_path, files, "--axe"):
        assert page["violations"] == [], page["file"]
        assert page["messages"] == []
        assert page["requests"] == []
        assert page["lost"] == []
        assert not page["overflows"]
