"""The documents are true of the code where a test can tell: commands, options, settings, links, paths, recipes."""

import os
import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest

from kentongan.agencies.invitations import operator_link
from kentongan.agencies.models import Person
from kentongan.cli.main import VERBS
from kentongan.cli.up import parser

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/**/*.md")] if path.is_file()
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"\./kentongan ([a-z-]+)")
SETTING = re.compile(r"\b(KENTONGAN_[A-Z_]+|DATABASE_URL)\b")


def anchors(text: str) -> set[str]:
    """The addresses of a document's headings, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_within_the_repository_leads_somewhere(document):
    for link in LINK.findall(document.read_text()):
        address, _, anchor = unquote(link).partition("#")
        if re.match(r"[a-z]+:", address):
            continue
        target = (document.parent / address).resolve() if address else document
        assert target.exists() and target.is_relative_to(ROOT), link
        assert not anchor or anchor in anchors(target.read_text()), link


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_the_readme_begins_with_the_two_commands_and_both_are_there(name):
    first = (ROOT / name).read_text().split("```")[1]
    assert first.split() == ["./kentongan", "up", "./kentongan", "test"]
    assert os.access(ROOT / "kentongan", os.X_OK) and {"up", "test"} <= set(VERBS)


def test_continuous_integration_runs_the_readmes_test_command():
    lines = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if line.startswith("./")]
    assert lines == ["./kentongan test"]


def test_both_readmes_tell_the_same_table():
    rows = [re.findall(r"^\|.*\|$", (ROOT / name).read_text(), re.MULTILINE) for name in ("README.md", "README.id.md")]
    asked = [[row for row in table if row.count("|") == 4] for table in rows]
    assert len(asked[0]) == len(asked[1]) == 11


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_in_a_document_exists(document):
    verbs = {*VERBS, "manage", "command"}
    assert set(COMMAND.findall(document.read_text())) <= verbs


def test_every_option_of_up_is_told_to_operators():
    text = (ROOT / "docs" / "operating.md").read_text()
    options = {option for action in parser()._actions for option in action.option_strings} - {"-h", "--help"}
    assert {option for option in options if option not in text} == set()


def test_every_setting_in_a_document_is_read_by_the_code():
    code = "\n".join(path.read_text() for path in [*ROOT.glob("src/kentongan/**/*.py"), ROOT / "kentongan"])
    told = {name for document in DOCUMENTS for name in SETTING.findall(document.read_text())}
    assert told and {name for name in told if name not in code} == set()


def test_the_map_names_every_package():
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
    text = (ROOT / "ARCHITECTURE.md").read_text()
    packages = [name.strip() for layer in layers for name in layer.split("|")]
    assert [name for name in packages if f"`{name}`" not in text] == []


def test_every_decision_is_on_the_list():
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text()
    assert [path.name for path in sorted(folder.glob("0*.md")) if f"({path.name})" not in listed] == []


def test_every_path_of_the_notice_exists():
    text = (ROOT / "NOTICE").read_text()
    paths = re.findall(r"\b(?:src|examples|requirements)/[\w./-]*\w/?", text)
    assert len(paths) > 5 and [path for path in paths if not (ROOT / path).exists()] == []
    folder = ROOT / "src/kentongan/language/data"
    listed = re.findall(r"\b[\w]+\.(?:dic|aff|tsv\.gz|txt\.gz)\b", text)
    assert [name for name in listed if not (folder / name).exists()] == []
    assert [path.name for path in folder.glob("*.gz") if path.name not in listed] == []


def test_the_operator_gets_back_in_as_the_document_says(db: None):
    name = re.search(r"manage changepassword (\w+)", (ROOT / "docs" / "operating.md").read_text())[1]
    operator_link()
    assert Person.objects.get(username=name).is_superuser
