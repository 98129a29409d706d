"""Many articles, Parquet to Parquet: one process beside two, PySpark beside one process, and runs that are killed.

    python bench/many.py FILE.jsonl... [--articles 10000] [--kills 3] [--parts jobs,spark,resume]

Each FILE is JSON Lines with a `text` in each record. Their texts, again from the start when they run out, get new ids
and become one Parquet file. Figures are ratios within one run. Needs the extras `arrow` and `spark`, Java, and psutil.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SPARK = """
import os, sys, time
os.environ["PYSPARK_PYTHON"] = sys.executable
import pyspark.sql
import newsextract.spark
given, taken = sys.argv[1:]
session = (pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200").getOrCreate())
session.sparkContext.setLogLevel("ERROR")
df = session.read.parquet(given)
newsextract.spark.extract(df.limit(4)).count()  # what starting costs: Java, the workers, the first extraction
begun = time.monotonic()
newsextract.spark.extract(df.repartition(8)).write.mode("overwrite").parquet(taken)
print("seconds", time.monotonic() - begun)
"""

ARROW = """
import sys, time
import pyarrow.parquet as pq
import newsextract.arrow
given, taken = sys.argv[1:]
begun = time.monotonic()
with pq.ParquetWriter(taken, newsextract.arrow.SCHEMA) as writer:
    for batch in newsextract.arrow.extract_batches(pq.ParquetFile(given).iter_batches(200), processes=2):
        writer.write_batch(batch)
print("seconds", time.monotonic() - begun)
"""


def articles_of(files: Sequence[Path], most: int) -> Iterator[dict[str, str]]:
    """Yield so many articles with new ids."""
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    for number, text in enumerate(itertools.islice(itertools.cycle(texts), most)):
        yield {"id": f"{number:06}", "text": text}


def command(given: Path, taken: Path, *options: str) -> list[str]:
    """Return the command line of an extraction."""
    return [sys.executable, "-m", "newsextract", "extract", str(given), "-o", str(taken), *options]


def measured(arguments: Sequence[str]) -> tuple[float, int]:
    """Run a command; return its seconds and the most bytes that it and its processes had at once, shared ones once."""
    begun = time.monotonic()
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    known = psutil.Process(process.pid)
    most = 0
    while process.poll() is None:
        most = max(most, _bytes(known))
        time.sleep(0.5)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments} ended with exit status {process.returncode}")
    return time.monotonic() - begun, most


def _bytes(process: psutil.Process) -> int:
    total = 0
    for each in [process, *_children(process)]:
        try:
            total += each.memory_full_info().pss
        except psutil.Error:
            continue
    return total


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        found: list[psutil.Process] = process.children(recursive=True)
    except psutil.Error:
        return []
    return found


def rows(path: Path) -> Any:
    """Return the findings in a file or a folder, in the order of the articles and of the text."""
    table = pq.read_table(path)
    order = pa.array(range(table.num_rows))
    keyed = pa.table({"article": table["article"], "order": order})
    return table.take(pc.sort_indices(keyed, [("article", "ascending"), ("order", "ascending")]))


def same(one: Path, other: Path) -> bool:
    """Tell whether two outputs have equal rows, in whatever order the articles stand."""
    first, second = rows(one), rows(other)
    return bool(first.to_pylist() == second.select(first.column_names).to_pylist())


def jobs(given: Path, folder: Path) -> None:
    """Print what two processes gain, and their memory."""
    one, _ = measured(command(given, folder / "one.parquet", "-j", "1"))
    two, memory = measured(command(given, folder / "two.parquet", "-j", "2"))
    equal = same(folder / "one.parquet", folder / "two.parquet")
    print(f"-j 1 {one:.0f} s, -j 2 {two:.0f} s: {one / two:.2f} times as fast; {memory / 1e6:.0f} MB; equal: {equal}")


def spark(given: Path, folder: Path) -> None:
    """Print what PySpark costs on two cores, beside two processes that read the same batches."""
    two = _script(ARROW, given, folder / "arrow.parquet")
    seconds = _script(SPARK, given, folder / "spark")
    equal = same(folder / "arrow.parquet", folder / "spark")
    print(f"PySpark local[2] {seconds:.0f} s beyond its start: {seconds / two:.2f} times two processes; equal: {equal}")


def _script(script: str, *arguments: Path) -> float:
    """Run a script that prints its seconds at the end, and return them."""
    ran = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=False
    )
    if ran.returncode:
        raise SystemExit(f"the script ended with exit status {ran.returncode}")
    return float(ran.stdout.split()[-1])


def resume(given: Path, folder: Path, kills: int) -> None:
    """Kill a run at random points, let it go on, and compare with one that was not killed."""
    chance = random.Random(7)
    for suffix in ("parquet", "jsonl", "csv", "db"):
        whole, parted = folder / f"whole.{suffix}", folder / f"parted.{suffix}"
        seconds, _ = measured(command(given, whole, "-j", "2"))
        for _ in range(kills):
            process = subprocess.Popen(command(given, parted, "-j", "2", "--resume"), stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=chance.uniform(0.1, 1 / (kills + 1)) * seconds + 1)
            except subprocess.TimeoutExpired:
                for each in [*_children(psutil.Process(process.pid)), psutil.Process(process.pid)]:
                    each.send_signal(signal.SIGKILL)
                process.wait()
        subprocess.run(command(given, parted, "-j", "2", "--resume"), stderr=subprocess.DEVNULL, check=False)
        if suffix == "parquet":
            equal = same(whole, parted)
        elif suffix == "db":
            equal = _dump(whole) == _dump(parted)
        else:
            equal = whole.read_bytes() == parted.read_bytes()
        print(f"{suffix}: killed {kills} times and resumed, equal to a run that was not: {equal}")


def _dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as database:
        return list(database.iterdump())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--parts", default="jobs,spark,resume")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = folder / "articles.parquet"
        pq.write_table(pa.Table.from_pylist(list(articles_of(options.files, options.articles))), given)
        print(f"{options.articles} articles, {given.stat().st_size / 1e6:.0f} MB of Parquet", flush=True)
        for part in options.parts.split(","):
            if part == "jobs":
                jobs(given, folder)
            elif part == "spark":
                spark(given, folder)
            else:
                resume(given, folder, options.kills)


if __name__ == "__main__":
    main()
