"""A text held against the facts of its activity."""

from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

from kentongan.language.drafting import draft
from kentongan.language.drafting.facts import check, read_facts
from kentongan.language.proofread.against import compare, contradictions
from kentongan.language.proofread.against.figures import figures
from kentongan.language.proofread.doc import Doc

EXAMPLES = Path(__file__).resolve().parents[6] / "examples"
EXAMPLE = EXAMPLES / "bimtek-indramayu.toml"


@pytest.fixture(scope="module")
def facts():
    return read_facts(EXAMPLE)


@pytest.fixture(scope="module")
def release(facts):
    drafted = draft(facts)
    return "\n\n".join([drafted.headline, *drafted.paragraphs()])


def found(text, facts):
    return [(one.fact, text[one.start : one.end], *one.better[:1]) for one in contradictions(text, facts)]


def test_a_draft_contradicts_nothing_and_leaves_nothing_out(facts, release):
    assert compare(Doc.of(release), facts) == []


@pytest.mark.parametrize("path", sorted((EXAMPLES / "facts").glob("*.toml")), ids=lambda path: path.stem)
def test_no_draft_of_ours_contradicts_its_facts_or_leaves_any_out(path):
    facts = read_facts(path)
    drafted = draft(facts)
    assert compare("\n\n".join([drafted.headline, *drafted.paragraphs()]), facts) == []


def test_facts_changed_between_two_comparisons_are_compared_anew(facts, release):
    doc, other = Doc.of(release), deepcopy(facts)
    assert compare(doc, other) == []
    other["activity"]["date"] = date(2025, 9, 12)
    assert [one.fact for one in compare(doc, other)] == ["activity.date"]


def test_date_name_and_position_contradicted_together_are_each_found(facts, release):
    text = (
        release.replace("Kamis (11/9/2025)", "Jumat (12/9/2025)")
        .replace("Deni Sanjaya", "Deni Sanjaja")
        .replace("Plt. Kepala Diskominfo", "Kepala Diskominfo")
    )
    assert sorted(found(text, facts)) == [
        ("activity.date", "Jumat (12/9/2025)", "Kamis (11/9/2025)"),
        ("people.0.title", "Kepala Diskominfo Kabupaten Indramayu", "Plt. Kepala Diskominfo Kabupaten Indramayu"),
        ("people.2.name", "Sanjaja", "Sanjaya"),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "fact"),
    [
        ("Kamis (11/9/2025)", "Kamis, 18 September 2025", "activity.date"),
        ("Kamis (11/9/2025)", "Rabu", "activity.date"),
        ("Kamis (11/9/2025)", "Kamis (11/9/2024)", "activity.date"),
        ("Atang Suwandi", "Asep Suwandi", "people.0.name"),
        ("Deni Sanjaya", "Denny Sanjaya", "people.2.name"),
        ("Plt. Kepala Diskominfo", "Plt. Sekretaris Diskominfo", "people.0.title"),
        ("Plt. Kepala Diskominfo Kabupaten", "Plt. Kepala Dinas Kesehatan Kabupaten", "people.0.title"),
        ("Provinsi Jawa Barat", "Provinsi Jawa Tengah", "people.1.title"),
        ("minat netizen", "minat warganet", "quotes.1.text"),
        ("” ujar Atang", "” ujar Deni", "quotes.0.by"),
        ("Komunikasi dan Informatika", "Komunikasi dan Informasi", "agency.name"),
        ("INDRAMAYU –", "CIREBON –", "agency.dateline"),
    ],
)
def test_each_fact_told_otherwise_is_found(facts, release, right, wrong, fact):
    assert [one[0] for one in found(release.replace(right, wrong, 1), facts)] == [fact]


@pytest.mark.parametrize(
    "form", ["Kamis, 11 September 2025", "Kamis (11/9)", "11 September 2025", "Kamis, 11 September", "11-09-2025"]
)
def test_the_same_day_in_another_form_is_no_contradiction(facts, release, form):
    assert compare(Doc.of(release.replace("Kamis (11/9/2025)", form)), facts) == []


def test_what_is_left_out_is_told_and_a_missing_date_warns(facts, release):
    [one] = compare(Doc.of(release.replace(", Kamis (11/9/2025)", "")), facts)
    assert (one.fact, one.missing, one.contradicted) == ("activity.date", "warning", False)


FULL = check(
    {
        "agency": {"name": "Dinas Sosial Kabupaten Banyuwening", "short": "Dinsos"},
        "activity": {
            "title": "Penyaluran Beras", "date": date(2025, 11, 3), "end_date": date(2025, 11, 5), "start": "09.00",
            "place": "Balai Desa Wanasari", "participants": "warga", "participant_count": 1250,
            "result": ["Sebanyak 25 ton beras diterima 1.250 keluarga di tujuh desa."], "cost": "Rp75 juta",
        },
        "people": [{"name": "Drs. H. Budi Santoso, M.Si.", "title": "Kepala Dinas Sosial", "leader": True}],
    }
)  # fmt: skip
TOLD = (
    "Dinas Sosial Kabupaten Banyuwening menyalurkan beras kepada 1.250 warga di Balai Desa Wanasari, "
    "Senin sampai Rabu (3–5/11/2025), mulai pukul 09.00. Kepala Dinas Sosial Budi Santoso hadir.\n\n"
    "Sebanyak 25 ton beras diterima 1.250 keluarga di tujuh desa. Biayanya Rp75 juta."
)


def test_a_full_telling_is_right():
    assert compare(Doc.of(TOLD), FULL) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fact"),
    [
        ("09.00", "19.00", "activity.start"),
        ("25 ton", "52 ton", "activity.result.0"),
        ("tujuh desa", "sembilan desa", "activity.result.0"),
        ("Balai Desa Wanasari", "Balai Desa Wanakerta", "activity.place"),
        ("Balai Desa Wanasari", "Aula Kecamatan Tirtasari", "activity.place"),
        ("(3–5/11/2025)", "(3–4/11/2025)", "activity.end_date"),
        ("Kepala Dinas Sosial Budi Santoso", "Kepala Dinas Sosial Joko Susilo", "people.0.name"),
        ("Kepala Dinas Sosial Budi", "Plt. Kepala Dinas Sosial Budi", "people.0.title"),
    ],
)
def test_hours_figures_places_and_people_are_compared(right, wrong, fact):
    assert [one[0] for one in found(TOLD.replace(right, wrong), FULL)] == [fact]


def test_a_count_told_otherwise_is_found():
    text = TOLD.replace("1.250 warga", "1.520 warga").replace("1.250 keluarga", "1.520 keluarga")
    assert found(text, FULL)[0] == ("activity.participant_count", "1.520", "1.250")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.250", 1250), ("dua puluh tujuh", 27), ("seratus dua belas", 112), ("Rp1,5 juta", 1_500_000),
     ("tiga ratus empat puluh", 340), ("seribu dua ratus", 1200), ("dua ribu lima ratus", 2500)],
)  # fmt: skip
def test_figures_are_read_in_digits_and_words(text, value):
    assert [one.value for one in figures(Doc.of(f"Ada {text} orang."))] == [value]
