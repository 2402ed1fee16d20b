"""A story's text as it is kept: few elements, no odd links, nothing that breaks a feed."""

import pytest

from kentongan.lib.refusals import Refused
from kentongan.newsroom.drafts import draft_of
from kentongan.newsroom.models import Activity, Story
from kentongan.newsroom.texts import clean_html, first_sentence, plain, shortened


@pytest.mark.parametrize(
    "evil",
    [
        "<p>Teks<script>alert(1)</script></p>", "<p onclick='alert(1)'>Teks</p>", "<img src=x onerror=alert(1)>Teks",
        "<p><a href='javascript:alert(1)'>Teks</a></p>", "<p><a href='JaVaScRiPt:alert(1)'>Teks</a></p>",
        "<p><a href='data:text/html;base64,PHNjcmlwdD4='>Teks</a></p>", "<svg/onload=alert(1)>Teks",
        "<p style='background:url(javascript:alert(1))'>Teks</p>", "<iframe src='https://x.example'></iframe>Teks",
        "<p>Teks</p><form action='https://x.example'><input></form>", "Teks<math><mtext><script>alert(1)</script>",
        "<p>Teks<!--><script>alert(1)</script>--></p>", "<div><div onmouseover=alert(1)>Teks</div></div>",
        "<p>Teks</p><base href='https://x.example/'>", "<p><a href='java\tscript:alert(1)'>Teks</a></p>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">Teks", "<p>Teks<style>@import 'x'</style></p>",
    ],
)  # fmt: skip
def test_no_pasted_text_brings_a_script(evil):
    made = clean_html(evil).lower()
    assert "teks" in made
    for mark in ("script", "onclick", "onerror", "onload", "onmouse", "data:", "<img", "<svg", "<iframe", "<form",
                 "<base", "style"):  # fmt: skip
        assert mark not in made.replace("title=", ""), made


def test_cleaning_twice_changes_nothing():
    for text in (
        "Satu.\n\nDua <b>tebal</b>.",
        "<div>Satu<br><br>Dua</div>",
        "<p>A &amp; B &lt;x&gt;</p>",
        "3 < 5 & 7 > 2",
    ):
        assert clean_html(clean_html(text)) == clean_html(text)


def test_plain_text_keeps_its_signs():
    assert plain(clean_html("Harga < Rp5.000 & turun")) == "Harga < Rp5.000 & turun"


def test_characters_that_break_a_feed_are_left_out(sari, tirtasari):
    story = Story.begin(
        sari, tirtasari, headline="Judul\x1b\x0b kita\uffff", summary="Ring\x08kas", body="Isi\x00\x1b."
    )
    assert (story.headline, story.summary, story.body) == ("Judul kita", "Ringkas", "<p>Isi.</p>")


def test_an_opening_is_cut_at_a_word():
    assert first_sentence("<p>" + "kata " * 100 + "</p>").endswith("kata …")
    assert shortened("abc", 3) == "abc" and len(shortened("kata " * 100, 200)) <= 200


def test_a_long_name_of_an_activity_makes_no_headline_that_does_not_fit(sari, tirtasari, activity):
    activity.change(sari, title="Rapat " + "koordinasi penanggulangan " * 9)
    assert len(draft_of(Activity.objects.get(pk=activity.pk)).content["headline"]) <= 200


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "bukan tautan", "//x.example", "ftp://x.example/a",
             "https://", "https://x.example/ a", "https://x.example/" + "a" * 300],
)  # fmt: skip
def test_a_withdrawn_story_points_only_to_a_web_address(published, camat, link):
    with pytest.raises(Refused):
        published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.", link)
    published.refresh_from_db()
    assert published.is_public
