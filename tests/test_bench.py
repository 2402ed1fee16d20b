"""`kentongan bench` from its beginning to its end: a demo, a story, its correction and its withdrawal."""

import json
import subprocess

from .servers.places import ROOT, environment


def test_every_page_follows_a_story_at_once_and_nothing_is_left_behind(monkeypatch, tmp_path):
    monkeypatch.setenv("KENTONGAN_ENV", str(environment()))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    line = [str(ROOT / "kentongan"), "bench", "publish", "--format", "json"]
    done = subprocess.run(line, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)["figures"]
    assert [figure["measured"] for figure in figures] == [13, 13, 13]
    assert list(tmp_path.iterdir()) == []
