"""How many instructions a character of news costs, warm: a figure that no busy machine moves.

    python bench/instructions.py FILE [--texts 12] [--plugins statistics]

FILE is JSON Lines with a `text` in each record, or a plain text. A process of its own reads the first texts under
valgrind's callgrind, once and again; what the second pass adds is divided by the characters. One `\\w+` scan over the
same texts is counted alike, as the measure of what pure matching costs.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

READ = """
import json, re, sys
texts, passes, plugins = json.load(open(sys.argv[1])), int(sys.argv[2]), sys.argv[3].split(",") if sys.argv[3] else None
if plugins == ["scan"]:
    read = re.compile(r"\\w+").findall
else:
    from newsextract import Extractor
    read = Extractor(plugins=plugins).extract
for _ in range(passes):
    for text in texts:
        read(text)
"""


def instructions(texts: Path, passes: int, plugins: str) -> int:
    """Return the instructions of a process that reads the texts so many times."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", sys.executable, "-c", READ]
        environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        ran = subprocess.run(
            [*command, str(texts), str(passes), plugins], env=environment, capture_output=True, text=True, check=False
        )
    collected = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode or collected is None:
        raise SystemExit(f"valgrind failed:\n{ran.stderr[-2000:]}")
    return int(collected[1])


def texts_of(file: Path, most: int) -> list[str]:
    """Return the first texts of a file."""
    if file.suffix != ".jsonl":
        return [file.read_text(encoding="utf-8")]
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for _, line in zip(range(most), lines, strict=False)]


def main() -> None:
    """Print the instructions a character of the whole pipeline, or of some plugins, and of a scan."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--texts", type=int, default=12, help="how many texts are read")
    parser.add_argument("--plugins", default="", help="names of plugins, with commas between them; all without it")
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed: `apt-get install valgrind`, or your system's package")
    texts = texts_of(options.file, options.texts)
    characters = sum(map(len, texts))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file, ThreadPoolExecutor(2) as pool:
        json.dump(texts, file)
        file.flush()
        for name, plugins, first in (("pipeline", options.plugins, 1), ("\\w+ scan", "scan", 1)):
            counts = pool.map(lambda passes: instructions(Path(file.name), passes, plugins), (first, first + 1))  # noqa: B023
            once, twice = counts
            print(
                f"{name:10} {(twice - once) / characters:10,.0f} instructions a character ({characters:,} characters)"
            )


if __name__ == "__main__":
    main()
