"""The benches say what they measured against which limit, and never that a short figure is well."""

import json
from importlib import import_module

import pytest

from kentongan.cli import bench
from kentongan.cli.benches.figure import Figure, as_line
from kentongan.cli.benches.language import figure_of
from kentongan.cli.benches.page import NAMED
from kentongan.cli.benches.publishing import is_gone, judged
from kentongan.cli.benches.start import resident
from kentongan.language.bench import Row

OLD, NEW, PATH = "Judul Lama", "Judul Baru", "/berita/2026/01/judul-7/"


@pytest.mark.parametrize(
    ("measured", "at_least", "ok"), [(8, False, True), (9, False, False), (8, True, True), (7, True, False)]
)
def test_a_figure_on_its_limit_is_well_and_beyond_it_is_not(measured, at_least, ok):
    figure = Figure("page", "queries", measured, 8, at_least=at_least, note="/berita/")
    assert figure.ok is ok
    assert figure.as_json()["ratio"] == measured / 8
    assert as_line(figure).splitlines()[0].endswith("ok") is ok
    assert ("/berita/" in as_line(figure)) is not ok


@pytest.mark.parametrize(
    ("target", "limit", "at_least"), [("≤ 0.3", 0.3, False), ("≥ 30,000", 30000, True), ("about 1", 1.25, False)]
)
def test_the_proofreaders_targets_become_limits(target, limit, at_least):
    figure = figure_of(Row("load", 1.0, "s", target))
    assert (figure.limit, figure.at_least) == (limit, at_least)


def test_a_figure_without_a_limit_is_told_and_not_judged():
    figure = figure_of(Row("time beside a look-up", 7.0, "×", ""))
    assert figure.ok and figure.as_json()["ratio"] is None and as_line(figure).endswith("7 ×")


def test_every_bench_has_its_module():
    for module in bench.BENCHES.values():
        assert callable(import_module(f"kentongan.cli.benches.{module}").figures)


def test_an_unknown_bench_is_wrong_use(capsys):
    assert bench.main(["kecepatan-cahaya"]) == 2
    assert "set-up" in capsys.readouterr().err


def test_a_figure_over_its_limit_ends_with_one(monkeypatch, capsys):
    monkeypatch.setattr("kentongan.cli.benches.page.figures", lambda place: [Figure("page", "queries", 9, 8)])
    assert bench.main(["page", "--format", "json"]) == 1
    [figure] = json.loads(capsys.readouterr().out)["figures"]
    assert figure["limit_is"] == "at most" and not figure["ok"]


def test_a_page_that_shows_the_old_words_is_not_right():
    answers = {"home": (200, f"{OLD} {NEW}"), "list": (200, NEW), "feed": (200, OLD), "sitemap": (200, PATH)}
    assert judged(answers, PATH, NEW, never=OLD) == {"home": False, "list": True, "feed": False, "sitemap": True}


def test_a_withdrawn_story_must_answer_410_and_leave_every_list():
    assert is_gone("story", (410, ""), PATH) and not is_gone("story", (200, ""), PATH)
    assert is_gone("sitemap", (200, ""), PATH) and not is_gone("sitemap", (200, PATH), PATH)


def test_styles_scripts_and_what_they_name_are_found():
    page = '<link rel="stylesheet" href="/a.css"><script src="/b.js"></script>'
    assert ["".join(found) for found in NAMED.findall(page)] == ["/a.css", "/b.js"]
    assert ["".join(found) for found in NAMED.findall('src: url("../f.woff2") import "./c.js"')] == [
        "../f.woff2",
        "./c.js",
    ]


def test_memory_is_read_in_bytes():
    import os

    assert resident(os.getpid()) > 10 * 1024 * 1024
