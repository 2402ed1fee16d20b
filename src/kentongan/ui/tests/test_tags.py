"""The template tags of the house."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import translation

from kentongan.ui.templatetags import ui

ICONS = Path(ui.__file__).resolve().parents[1] / "icons"
MOMENT = datetime(2025, 11, 12, 4, 12, tzinfo=UTC)


def test_dates_and_times_are_indonesian_in_the_regencys_zone():
    with translation.override("id"):
        assert ui.tanggal(MOMENT) == "Rabu, 12 November 2025" and ui.pukul(MOMENT) == "11.12 WIB"
        assert ui.rentang(timedelta(minutes=42)) == "42 menit" and ui.angka(1250) == "1.250"
        assert ui.hari_singkat(MOMENT) == "Rab" and ui.bulan_singkat(date(2025, 8, 1)) == "Agu"


def test_the_desk_can_read_them_in_english():
    with translation.override("en"):
        assert ui.tanggal(MOMENT) == "Wednesday, 12 November 2025" and ui.rentang(timedelta(hours=1)) == "1 hour"


def test_a_moment_late_in_the_evening_is_of_the_next_day_in_the_regency():
    with translation.override("id"):
        assert ui.tanggal(datetime(2025, 11, 12, 18, tzinfo=UTC)) == "Kamis, 13 November 2025"


@pytest.mark.parametrize("value", [None, ""])
def test_what_is_not_known_is_left_blank(value):
    assert ui.tanggal(value) == ui.pukul(value) == ui.tanggal_pendek(value) == ui.bulan_tahun(value) == ""


@pytest.mark.parametrize(
    ("name", "letters"), [("Drs. Rahmat Wijaya, M.Si.", "RW"), ("Rokayah", "R"), ("H. Ade, S.IP.", "A"), ("", "")]
)
def test_initials_leave_degrees_out(name, letters):
    assert ui.initials(name) == letters


def test_an_icon_says_nothing_aloud():
    assert 'aria-hidden="true"' in ui.icon("search") and "<script" not in ui.icon("search")


def test_every_icon_that_templates_name_is_here():
    import re

    package = ICONS.parents[1]
    named = set()
    for path in [*package.rglob("*.html")]:
        named |= set(re.findall(r'\{% icon "([\w-]+)" %\}', path.read_text()))
    assert {name for name in named if not (ICONS / f"{name}.svg").exists()} == set()


def test_the_tones_of_a_page_are_the_agencys():
    assert ui.tone_style("#b03060") != ui.tone_style("#1f5a8a") and "prefers-color-scheme:dark" in ui.tone_style()
