"""`kentongan bench` from its beginning to its end: a demo, a story, its correction and its withdrawal."""

import json
import subprocess

from .servers.places import ROOT, environment


def bench(monkeypatch, tmp_path, name):
    """What `bench NAME` measured; every figure keeps its limit."""
    monkeypatch.setenv("KENTONGAN_ENV", str(environment()))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    line = [str(ROOT / "kentongan"), "bench", name, "--format", "json"]
    done = subprocess.run(line, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["figures"]


def test_every_page_follows_a_story_at_once_and_nothing_is_left_behind(monkeypatch, tmp_path):
    figures = bench(monkeypatch, tmp_path, "publish")
    assert [figure["measured"] for figure in figures] == [13, 13, 13]
    assert list(tmp_path.iterdir()) == []


def test_the_proofreader_keeps_what_is_asked_of_it_on_the_texts_held_back(monkeypatch, tmp_path):
    page = ROOT / "docs" / "accuracy.md"
    before = page.read_text(encoding="utf-8")
    figures = bench(monkeypatch, tmp_path, "accuracy")
    assert len(figures) == 8
    assert all(figure["limit_is"] == "at least" and figure["measured"] >= figure["limit"] for figure in figures)
    assert page.read_text(encoding="utf-8") == before, "run `./kentongan bench accuracy` and keep what it wrote"
