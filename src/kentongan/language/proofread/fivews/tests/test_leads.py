"""Leads read for who, what, when, where, why, how. The digits in leads.tsv are a reader's answers."""

from pathlib import Path

import pytest

from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.fivews import PARTS, lead_of

ROWS = Path(__file__).with_name("leads.tsv").read_text(encoding="utf-8").splitlines()[1:]
LEADS = tuple(tuple(row.split("\t")) for row in ROWS)


@pytest.mark.parametrize("part", PARTS)
def test_nineteen_leads_in_twenty_are_read_as_people_read_them(part):
    at = PARTS.index(part)
    wrong = [lead for told, lead in LEADS if lead_of(lead)[part].present != (told[at] == "1")]
    assert len(wrong) <= len(LEADS) * 0.05, wrong


def test_spans_point_into_the_text():
    text = "Judul Berita Desa\n\nBANYUWENING – Dinas Sosial membuka dapur umum di Desa Wanasari, Senin (3/11/2025)."
    told = lead_of(text)
    assert [text[start:end] for start, end in told["where"].spans] == ["di Desa Wanasari"]
    assert [text[start:end] for start, end in told["when"].spans] == ["Senin (3/11/2025)"]
    assert [text[start:end] for start, end in told["who"].spans] == ["Dinas Sosial"]


def test_an_empty_text_answers_nothing():
    assert not any(told.present for told in lead_of("").values())


def test_a_dateline_is_no_place_of_the_event():
    assert not lead_of("BANYUWENING – Dinas Sosial membuka dapur umum, Senin (3/11/2025).")["where"].present


@pytest.mark.parametrize(
    "lead",
    [
        "Rapat itu digelar di bidang kesehatan.",
        "Ia berdiri di antara warga.",
        "Di tengah hujan, apel tetap digelar.",
        "Di era digital, warga butuh informasi.",
        "Lomba di lingkungan Pemerintah Kabupaten Banyuwening dimulai.",
    ],
)
def test_di_before_a_field_or_an_era_is_no_place(lead):
    assert not lead_of(lead)["where"].present


@pytest.mark.parametrize(
    "words",
    [
        "Senin (3/11/2025)", "Rabu, 12 November 2025", "Rabu (12/11)", "pagi tadi", "kemarin", "pekan lalu", "hari ini",
        "sejak Januari", "pukul 09.00 WIB", "Selasa malam", "awal Desember", "12–14 November 2025", "dua hari lalu",
        "bulan ini", "pada 2024", "akhir pekan lalu", "tahun depan", "tadi malam", "Jum'at (7/11/2025)", "besok",
    ],
)  # fmt: skip
def test_time_is_told_in_many_ways(words):
    assert lead_of(f"Dinas Sosial membuka dapur umum {words}.")["when"].present


@pytest.mark.parametrize(
    "words", ["Tahun Anggaran 2025", "dua minggu", "Porkab 2025", "Jumat Berkah", "Hari Jadi ke-498", "salat Jumat"]
)
def test_names_and_lengths_of_time_are_no_time(words):
    assert not lead_of(f"Dinas Sosial membiayai kegiatan {words}.")["when"].present


def test_a_page_of_plain_text_is_read_without_a_headline():
    assert Doc.of("Dinas Sosial membuka dapur umum.").headline is None
