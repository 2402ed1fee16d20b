"""Whole releases: the command with facts, odd texts, and what holds for every finding."""

import json
import random
import time
from pathlib import Path

import pytest

from kentongan.language.drafting import draft
from kentongan.language.drafting.facts import read_facts
from kentongan.language.proofread import House, check
from kentongan.language.proofread.command import main
from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.readability import EASY, HARD, readability

FACTS = Path(__file__).resolve().parents[5] / "examples" / "bimtek-indramayu.toml"


@pytest.fixture
def release(tmp_path):
    drafted = draft(read_facts(FACTS))
    path = tmp_path / "rilis.txt"
    path.write_text("\n\n".join([drafted.headline, *drafted.paragraphs()]), encoding="utf-8")
    return path


def told(path, capsys):
    main([str(path), "--facts", str(FACTS), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    return [(one["wrong"], *one["suggestions"][:1]) for one in found if one["kind"] == "facts"]


def test_the_command_finds_no_quarrel_between_a_draft_and_its_facts(release, capsys):
    assert told(release, capsys) == []


def test_the_command_finds_facts_that_were_changed(release, capsys):
    text = release.read_text(encoding="utf-8")
    release.write_text(text.replace("(11/9/2025)", "(12/9/2025)").replace("Plt. ", "", 1), encoding="utf-8")
    assert told(release, capsys) == [
        ("Kamis (12/9/2025)", "Kamis (11/9/2025)"),
        ("Kepala Diskominfo Kabupaten Indramayu", "Plt. Kepala Diskominfo Kabupaten Indramayu"),
    ]


def test_document_rules_keep_silent_about_a_single_sentence():
    text = "Rahmat Wijaya mengatakan BPBD siap. Saya setuju."
    kinds = {one.kind for one in check(text, "sentence").findings}
    assert not kinds & {"name_no_title", "acronym_unexpanded", "dateline_missing", "first_person", "lead"}


def test_an_outlet_that_prints_the_dateline_is_not_asked_for_one():
    text = "Camat Buka Pasar Murah\n\nCamat Tirtasari membuka pasar murah.\n\nBeras habis dalam dua jam."
    kinds = [{one.kind for one in check(text, house=House(dateline=line)).findings} for line in ("", "TIRTASARI –")]
    assert ["dateline_missing" in kind for kind in kinds] == [True, False]


@pytest.mark.parametrize(
    "filler",
    ["Dinas dan ", "Budi Santoso ", "(BPBD) ", "“a” ", "kata Budi. ", "Kepala ", "untuk ", "Senin ", "Badan, "],
)
def test_a_long_document_takes_no_more_than_its_share(filler):
    begun = time.perf_counter()
    check(filler * (40_000 // len(filler)))
    assert time.perf_counter() - begun < 20


def test_offsets_are_right_whatever_the_text():
    pieces = 'aBc .,"“”‘’()\n1/9-–:é🎉\u00ad<>&;@#'
    words = ["Dinas", "kata Budi", "BPBD", "Plt. ", "Senin (3/11/2025)", "(BPBD)", "Rahmat Wijaya", "di Desa Wanasari"]
    dice = random.Random(7)
    for _ in range(300):
        text = "".join(dice.choice([dice.choice(pieces), f"{dice.choice(words)} "]) for _ in range(dice.randint(0, 90)))
        read = check(text)
        assert all(text[one.start : one.end] == one.wrong for one in read.findings)
        spans = [span for part in read.lead.values() for span in part["spans"]]
        assert all(0 <= span["start"] < span["end"] <= len(text) for span in spans)


def test_short_sentences_read_easily_and_office_language_does_not():
    easy = readability(Doc.of("Warga menanam padi di sawah desa. " * 12))
    hard = readability(
        Doc.of(
            "Dalam rangka meningkatkan kualitas penyelenggaraan pelayanan kepada masyarakat maka pemerintah kabupaten "
            "melaksanakan kegiatan pembinaan penatausahaan keuangan yang diikuti oleh seluruh perangkat kecamatan dan "
            "kelurahan yang membidangi penyelenggaraan administrasi pemerintahan. " * 2
        )
    )
    assert easy and hard
    assert (easy.level, hard.level) == (EASY, HARD)
    assert hard.hint.startswith("Rata-rata kalimat")


def test_a_few_words_are_not_judged():
    assert readability(Doc.of("Warga menanam padi.")) is None
