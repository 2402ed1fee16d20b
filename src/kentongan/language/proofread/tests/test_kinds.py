"""The kinds that are our own, on texts written before the rules that read them: `kinds.txt` beside this file."""

from collections import defaultdict
from pathlib import Path

import pytest

from kentongan.language.proofread import check
from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.rules import all_rules


def texts():
    """Heading → (mark, text) of its lines."""
    found, heading = defaultdict(list), ""
    for line in Path(__file__).with_name("kinds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line[:2] in ("+ ", "- "):
            found[heading].append((line[0], line[2:].replace("⏎", "\n")))
    return found


TEXTS = texts()


@pytest.mark.parametrize("heading", TEXTS)
def test_the_tempting_are_left_alone_and_the_faulty_are_found(heading):
    rules = [one for one in all_rules() if heading in (one.id, one.kind)]
    wrong = [
        (mark, text)
        for mark, text in TEXTS[heading]
        if any(rule.findings(Doc.of(text), rule.house) for rule in rules) != (mark == "+")
    ]
    assert wrong == []


def test_a_post_for_social_media_is_read_for_campaigning():
    assert [one.wrong for one in check("Ayo coblos pasangan nomor 2! #2Periode", "sentence").findings] == [
        "coblos pasangan nomor", "#2Periode",
    ]  # fmt: skip
