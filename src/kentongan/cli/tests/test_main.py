"""The command line itself: unknown verbs, and a reader who has seen enough."""

import os
import subprocess
import sys

from kentongan.cli.main import main


def test_an_unknown_verb_is_said_with_what_exists(capsys):
    assert main(["terbitkan"]) == 2
    said = capsys.readouterr().err
    assert "terbitkan" in said and "kentongan up" in said


def test_a_reader_that_closes_early_gets_no_traceback(tmp_path):
    text = tmp_path / "naskah.txt"
    text.write_text("Hal itu ditgaskan Camat di apotik.\n\n" * 2000, encoding="utf-8")
    line = f"{sys.executable} -m kentongan.cli.main proofread {text} | head -1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, env=dict(os.environ), timeout=120)
    assert done.stderr == "" and done.stdout.count("\n") == 1
