"""Search: by words and stems, over one site or all."""

import pytest

from kentongan.website.views.search import forms_of

from .conftest import text_of


def test_a_word_finds_its_stories_only(stories, visit):
    page = text_of(visit("/cari/?q=posyandu", "tirtasari"))
    assert stories[2].headline in page and stories[3].headline not in page


def test_all_words_must_be_there(stories, visit):
    page = text_of(visit("/cari/?q=posyandu+vaksinasi", "tirtasari"))
    assert stories[2].headline not in page and stories[3].headline not in page


def test_a_derived_word_finds_its_kin(stories, visit):
    assert stories[0].headline in text_of(visit("/cari/?q=melayani", "tirtasari"))


def test_a_short_stem_is_left_out():
    assert forms_of("berita") == {"berita"} or all(len(form) >= 4 for form in forms_of("berita"))


def test_a_site_finds_its_own_only_and_the_portal_all(stories, dinkes, visit):
    assert stories[2].headline not in text_of(visit("/cari/?q=posyandu", "dinkes"))
    assert stories[2].headline in text_of(visit("/cari/?q=posyandu"))


def test_the_portal_finds_services_and_agencies_at_their_own_address(stories, visit):
    assert "http://tirtasari.localhost:8000/layanan/ktp-elektronik/" in text_of(visit("/cari/?q=ktp"))
    assert "Kecamatan Tirtasari" in text_of(visit("/cari/?q=tirtasari")).split("<main")[1]


def test_the_news_are_found_with_two_questions_to_the_database(stories, visit):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        visit("/cari/?q=warga", "tirtasari")
    assert len([one for one in asked if "newsroom_publication" in one["sql"]]) <= 2


@pytest.mark.parametrize(
    "query",
    [
        "",
        "%00",
        "%25",
        "_",
        "%27%3B--",
        "%F0%9F%98%80",
        "a" * 5000,
        "%3Cscript%3E",
        "+".join("abcdefghijkl"),
        "%ff",
        "%5C",
        "*()[",
    ],
)
def test_any_question_gets_an_answer(stories, visit, query):
    answer = visit(f"/cari/?q={query}", "tirtasari")
    assert answer.status_code == 200 and "<script>" not in text_of(answer)


def test_search_pages_stay_out_of_search_engines(stories, visit):
    assert 'name="robots" content="noindex"' in text_of(visit("/cari/?q=ktp", "tirtasari"))
