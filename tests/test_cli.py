"""The command in this process: arguments, formats, inputs, what it says and its exit status."""

from __future__ import annotations

import csv
import errno
import io
import json
from importlib import metadata
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

import newsextract
from newsextract.cli import main
from newsextract.commands.extracting.explaining import explaining
from newsextract.model.rules import exceptions_in

HEADLINE = "Harbour fees to rise\n\nFees will go up next year, the port said."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments, stdin=None):
    return CliRunner().invoke(main, arguments, input=stdin)


def extract(*arguments, stdin=None):
    """Run `extract` with the zones plugin alone: what is tested here is the command."""
    return run("extract", "--plugins", "zones", *arguments, stdin=stdin)


def test_help_and_version():
    assert run("--version").output == f"newsextract {metadata.version('newsextract')}\n"
    assert "extract" in run().output
    assert run("-h").output == run().output
    assert (run().exit_code, run("extract", "--help").exit_code) == (0, 0)
    assert "--zones" in run("extract", "-h").output


def test_text_is_the_default(folder):
    (folder / "a.txt").write_text(HEADLINE)
    result = extract("a.txt")
    assert result.exit_code == 0
    assert result.stdout.split("\n")[0].startswith("══ a.txt ═")
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_json_and_jsonl_hold_the_articles(folder):
    (folder / "a.txt").write_text(HEADLINE)
    (folder / "b.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    articles = json.loads(extract("-f", "json", "a.txt", "b.txt").stdout)
    lines = [json.loads(line) for line in extract("-f", "jsonl", "a.txt", "b.txt").stdout.splitlines()]
    assert articles == lines
    assert [(article["id"], article["text"]) for article in articles] == [
        ("a.txt", HEADLINE), ("b.txt", "One.\r\nTwo.\r\n"),
    ]  # fmt: skip


def test_csv_has_a_row_a_finding(folder):
    (folder / "bad.txt").write_bytes(b"\xe9")
    rows = list(csv.DictReader(io.StringIO(extract("-f", "csv", "bad.txt").stdout)))
    assert [(row["article"], row["type"]) for row in rows] == [("bad.txt", "failure")]


def test_the_output_fits_the_schema(folder):
    (folder / "a.txt").write_text(HEADLINE)
    schema = json.loads(run("schema").stdout)
    assert schema == json.loads(json.dumps(newsextract.json_schema()))
    for article in json.loads(extract("-f", "json", "a.txt", "nowhere.txt").stdout):
        jsonschema.validate(article, schema)


def test_standard_input():
    [article] = json.loads(extract("-f", "json", "-", stdin=HEADLINE).stdout)
    assert (article["id"], article["text"]) == ("<stdin>", HEADLINE)
    articles = json.loads(extract("-f", "json", "-i", "jsonl", "-", stdin='"One."\n{"text": "Two.", "id": "2"}').stdout)
    assert [(article["id"], article["text"]) for article in articles] == [("<stdin>:1", "One."), ("2", "Two.")]


def ids(result):
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]


def test_a_folder_gives_its_files_in_order(folder):
    for name in ("b.txt", "a.jsonl", "c.JSON", "sub/d.txt", ".hidden.txt", ".git/e.txt", "picture.png"):
        path = folder / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('"x"')
    assert ids(extract("-f", "jsonl", "news")) == ["news/a.jsonl:1", "news/b.txt", "news/c.JSON", "news/sub/d.txt"]
    assert ids(extract("-f", "jsonl", "-i", "text", "news")) == ["news/b.txt", "news/sub/d.txt"]
    assert ids(extract("-f", "jsonl", "-i", "text", "news/picture.png")) == ["news/picture.png"]


def test_an_empty_folder_is_said(folder, monkeypatch):
    for module in ("html", "tables.arrow_reader", "warc"):
        monkeypatch.setattr(f"newsextract.formats.{module}.find_spec", lambda name: None)
    (folder / "empty").mkdir()
    result = extract("empty")
    assert result.exit_code == 1
    known = ".txt, .json, .jsonl, .ndjson, .csv, .tsv"
    assert result.stderr == f"newsextract: empty: the folder has no file that ends with {known}\n"


def test_the_output_is_no_input(folder):
    (folder / "a.txt").write_text("x")
    for _ in range(2):
        assert extract("-o", "all.jsonl", ".").exit_code == 0
    assert len((folder / "all.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize("output", ["a.txt", "./a.txt", "link.txt", "hard.txt"])
def test_no_input_is_replaced_by_its_findings(folder, output):
    (folder / "a.txt").write_text(HEADLINE)
    (folder / "b.txt").write_text("x")
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "hard.txt").hardlink_to(folder / "a.txt")
    result = extract("b.txt", "a.txt", "-o", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("newsextract: a.txt is an input, and the output would replace it: name another")
    assert result.stderr.count("\n") == 1
    assert (folder / "a.txt").read_text() == HEADLINE
    assert extract("link.txt", "-o", "a.txt").stderr.startswith("newsextract: link.txt is an input")


def test_fields_and_dates(folder):
    records = [{"body": "One.", "nr": 5, "day": "2021-05-03T10:00:00Z"}, {"body": "Two."}]
    (folder / "r.json").write_text(json.dumps(records))
    arguments = ["--text-field", "body", "--id-field", "nr", "--date-field", "day", "--published", "2020-01-01"]
    articles = json.loads(extract("-f", "json", *arguments, "r.json").stdout)
    assert [(article["id"], article["text"], article["published"]) for article in articles] == [
        ("5", "One.", "2021-05-03"), ("r.json[1]", "Two.", "2020-01-01"),
    ]  # fmt: skip


def test_a_bad_date_costs_the_date_alone(folder):
    (folder / "r.jsonl").write_text('{"text": "One.", "published": "May"}\n')
    result = extract("-f", "jsonl", "r.jsonl")
    assert result.exit_code == 1
    assert result.stderr == "newsextract: r.jsonl:1: published: 'May' is no day in ISO 8601, such as 2024-04-09\n"
    assert json.loads(result.stdout)["text"] == "One."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("nowhere.txt", None, "nowhere.txt: can't be read: No such file or directory"),
        ("latin.txt", b"caf\xe9", "latin.txt: not UTF-8: byte 0xe9 at offset 3 (line 1); convert it"),
        ("bad.json", b"{", "bad.json: not JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
        ("bad.jsonl", b'"fine"\n{', "bad.jsonl:2: not JSON: Expecting property name enclosed in double quotes"),
        ("no.json", b'[{"x": 1}]', "no.json[0]: the field 'text' is missing, of: 'x'"),
    ],
)
def test_what_cannot_be_read_is_named_and_costs_nothing_else(folder, name, content, message):
    (folder / "a.txt").write_text("One.")
    (folder / "z.txt").write_text("Two.")
    if content is not None:
        (folder / name).write_bytes(content)
    result = extract("-f", "jsonl", "a.txt", name, "z.txt")
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [articles[0]["text"], articles[-1]["text"]] == ["One.", "Two."]
    [failure] = articles[-2]["failures"]
    assert (failure["plugin"], failure["hook"]) == ("newsextract", "input")
    assert failure["error"].startswith(message)
    assert result.stderr.startswith(f"newsextract: {message}")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 1


def test_a_name_that_begins_the_message_is_not_taken_for_the_files(folder):
    (folder / "p").write_text('{"text": "One.", "published": "May"}')
    (folder / "no").write_bytes(b"\xe9")
    result = extract("-i", "json", "p")
    assert result.stderr == "newsextract: p: published: 'May' is no day in ISO 8601, such as 2024-04-09\n"
    assert extract("no").stderr.startswith("newsextract: no: not UTF-8: byte 0xe9")


def test_a_text_for_the_checks_that_cannot_be_read_is_named(folder, monkeypatch):
    def read_bytes(path, own=Path.read_bytes):
        if path.name == "a.txt":
            raise OSError(errno.EIO, "Input/output error")
        return own(path)

    (folder / "a.txt").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    result = run("check-plugin", "zones", "--text", "a.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "newsextract: a.txt: can't be read: Input/output error\n"


@pytest.mark.parametrize("name", ["page.docx", "PAGE.PDF", "picture.png"])
def test_a_file_that_is_no_text_is_said_and_costs_nothing_else(folder, name):
    for each in (name, "a.txt", "b.unknown"):
        (folder / each).write_text("One.")
    result = extract("-f", "jsonl", name, "a.txt", "b.unknown")
    suffix = Path(name).suffix.lower()
    assert result.stderr == (
        f"newsextract: {name}: newsextract reads no {suffix} file: "
        f"extract its text first, or give --input text if it is plain text\n"
    )
    assert result.exit_code == 1
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [article["text"] for article in articles] == ["", "One.", "One."]
    assert [failure["hook"] for failure in articles[0]["failures"]] == ["input"]
    assert extract("-i", "text", name).exit_code == 0


def test_what_is_raised_names_the_record(folder):
    (folder / "r.jsonl").write_text('"One."\n{"text": "Two.", "id": "2", "published": "May"}\n')
    result = extract("--on-error", "raise", "r.jsonl")
    assert result.exit_code == 1
    assert result.stderr == "newsextract: r.jsonl:2: published: 'May' is no day in ISO 8601, such as 2024-04-09\n"


def test_the_first_failure_can_stop_it(folder):
    (folder / "a.txt").write_text("One.")
    result = extract("--on-error", "raise", "-f", "jsonl", "a.txt", "nowhere.txt", "a.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == "newsextract: nowhere.txt: can't be read: No such file or directory\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing"], "No such command 'nothing' (see newsextract --help)"),
        (["--nothing"], "No such option"),
        (["extract"], "Missing argument 'FILE|DIR|-...' (see newsextract extract --help)"),
        (["extract", "-f", "jsn", "a"], "no output format is named 'jsn' (did you mean 'json'?): there are text, json"),
        (
            ["extract", "-i", "cvs", "a"],
            "no input format is named 'cvs' (did you mean 'csv'?): there are text, json, jsonl",
        ),
        (["extract", "--published", "May", "a"], "Invalid value for '--published': 'May' is no day in ISO 8601"),
        (["extract", "--set", "dates.day_first", "a"], "Invalid value for '--set': 'dates.day_first' is not of the"),
        (["extract", "--set", "x=1", "a"], "Invalid value for '--set': 'x=1' is not of the form PLUGIN.OPTION=VALUE"),
        (["extract", "--set", "nobody.x=1", "a"], "option nobody: no plugin is named 'nobody'"),
        (["extract", "--set", "zones.x=1", "a"], "option zones.x: zones has no such option"),
        (["extract", "--plugins", "zoned", "a"], "option plugins: no plugin is named 'zoned' (did you mean 'zones'?)"),
        (["extract", "--disable", "zoned", "a"], "option disable: no plugin is named 'zoned'"),
        (["extract", "--zones", "header", "a"], "option zones: no zone is of kind 'header'"),
        (["extract", "--zones", "", "a"], "Invalid value for '--zones': no zone is named: write story, all, or kinds"),
        (["extract", "--zones", " ,", "a"], "Invalid value for '--zones': no zone is named"),
        (["extract", "--plugins", "", "a"], "Invalid value for '--plugins': no plugin is named: write names such as"),
        (["extract", "--plugins", "zones", "--plugins", ",", "a"], "Invalid value for '--plugins': no plugin is named"),
        (["extract", "--disable", "", "a"], "Invalid value for '--disable': no plugin is named: write names such as"),
        (["extract", "--on-error", "cry", "a"], "Invalid value for '--on-error': 'cry' is not one of 'keep', 'raise'"),
        (["extract", "-o", "no/where", "a"], "Invalid value for '-o' / '--output': the folder no is not there"),
        (["extract", "-o", ".", "a"], "Invalid value for '-o' / '--output': . is a folder"),
        (["plugins", "zoned"], "no plugin is named 'zoned' (did you mean 'zones'?) (see newsextract plugins --help)"),
    ],
)
def test_a_wrong_command_line_is_one_line(folder, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"newsextract: {message}")
    assert result.stderr.count("\n") == 1


def test_names_are_given_one_by_one_or_together(folder):
    (folder / "a.txt").write_text(HEADLINE)

    def zones(*arguments):
        return json.loads(run("extract", "-f", "jsonl", *arguments, "a.txt").stdout)["zones"]

    others = "dates,statistics,roles,quotes,claims"
    assert zones("--disable", others) == zones("--plugins", "zones") != []
    assert zones("--disable", f"{others}, zones") == zones("--disable", others, "--disable", "zones") == []


def test_zones_can_be_named(folder):
    (folder / "a.txt").write_text(HEADLINE)
    for zones in ("story", "all", "headline", "headline,comments"):
        assert extract("--zones", zones, "a.txt").exit_code == 0


@pytest.mark.parametrize(
    ("name", "start"), [("o.jsonl", '{"schema'), ("o.json", "[\n"), ("o.csv", "article,"), ("o", "══")]
)
def test_the_outputs_suffix_names_the_format(folder, name, start):
    (folder / "a.txt").write_text("x")
    result = extract("-o", name, "a.txt")
    assert (result.exit_code, result.output) == (0, "")
    assert (folder / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in folder.iterdir() if path.name not in ("a.txt", name)] == []


def test_an_output_is_whole_or_as_it_was(folder):
    (folder / "a.txt").write_text("x")
    output = folder / "o.jsonl"
    output.write_text("before")
    output.chmod(0o640)
    assert extract("-o", "o.jsonl", "--on-error", "raise", "a.txt", "nowhere.txt").exit_code == 1
    assert output.read_text() == "before"
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "o.jsonl"]
    assert extract("-o", "o.jsonl", "a.txt").exit_code == 0
    assert json.loads(output.read_text())["id"] == "a.txt"
    assert output.stat().st_mode & 0o777 == 0o640


def test_an_output_behind_a_link_is_replaced_there(folder):
    (folder / "a.txt").write_text("x")
    (folder / "real").mkdir()
    (folder / "o.jsonl").symlink_to("real/o.jsonl")
    assert extract("-o", "o.jsonl", "a.txt").exit_code == 0
    assert (folder / "o.jsonl").is_symlink()
    assert json.loads((folder / "real" / "o.jsonl").read_text())["id"] == "a.txt"


def test_a_dash_is_standard_output(folder):
    (folder / "a.txt").write_text("x")
    assert ids(extract("-o", "-", "-f", "jsonl", "a.txt")) == ["a.txt"]


def test_plugins_are_listed():
    result = run("plugins", "zones", "newsextract[quotes]")
    assert result.output.startswith("quotes  newsextract 0.1.0")
    assert "\n\nzones  newsextract 0.1.0\n" in result.output
    [info] = json.loads(run("plugins", "zones", "--json").output)
    assert (info["name"], info["status"], info["hooks"]) == ("zones", "active", ["newsextract_zones"])
    rules = run("plugins", "zones", "--rules").output
    assert all(rule["name"] in rules for rule in info["rules"])


def test_explain_says_on_stderr_what_was_left_out(folder):
    (folder / "a.txt").write_text(
        "The port of Elsa has 300 berths.\n\nIt was built in 1987, and flight QX204 passed over it."
    )
    result = run("extract", "--plugins", "zones,dates,statistics", "--explain", "-f", "jsonl", "a.txt")
    assert result.exit_code == 0
    assert [s["value"] for s in json.loads(result.stdout)["statistics"]] == ["300"]
    lines = [line.split("\t") for line in result.stderr.splitlines()]
    left_out = [line for line in lines if line[1] == "left out"]
    assert [(reason, words) for _, _, reason, words, _ in left_out] == [("year", "1987"), ("identifier", "204")]
    place, _, _, _, meaning = left_out[0]
    assert (place, meaning) == ("a.txt:50-54", "a year")
    [(place, rule, trail)] = [(line[0], line[2], line[4]) for line in lines if line[1] == "statistic"]
    assert place == "a.txt:21-24"
    assert trail.split(" > ")[0] == rule
    assert run("extract", "--plugins", "zones,dates,statistics", "-f", "jsonl", "a.txt").stderr == ""


def test_a_plugin_that_cannot_explain_costs_no_finding():
    class Broken:
        @newsextract.hookimpl
        def newsextract_dates(self, article):
            return []

        def explain(self, article):
            raise ValueError("no reason")

    extractor = newsextract.Extractor(plugins=[Broken()])
    article = extractor.extract("It rained.")
    said = list(explaining(extractor, [article]))
    assert said == [article]


def test_rule_shows_code_examples_and_confidence():
    shown = run("rule", "that-clause").output
    assert "rule of quotes" in shown
    assert all(label in shown for label in ("takes: ", "leaves: ", "confidence: "))


def test_rule_gives_each_rule_and_exception_of_a_plugin_with_its_place():
    for info in newsextract.Extractor().plugins:
        named = [*(rule.name for rule in info.rules), *(rule.name for rule in exceptions_in(info.module))]
        found = json.loads(run("rule", "--json", *named).output)
        assert {row["name"] for row in found if row["plugin"] == info.name} == set(named)
        for row in found:
            if row["file"] is not None:
                line = Path(row["file"]).read_text(encoding="utf-8").splitlines()[row["line"] - 1]
                assert line.lstrip().startswith(("@", "def ", "lambda"))


def test_an_unknown_rule_is_told_the_likeliest():
    result = run("rule", "that-clauze")
    assert result.exit_code == 2
    assert "no rule is named 'that-clauze' (did you mean 'that-clause'?)" in result.stderr
