"""From a current issue to content: the hook is the issue, the substance a programme that was carried out."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Issue, Programme, Story
from kentongan.newsroom.stages import Stage

PROGRAMME = {
    "title": "Perekaman KTP keliling", "year": 2025, "carried_out_on": "2025-10-01", "place": "Karanganyar",
    "result": "Sebanyak 64 warga menerima KTP di tempat", "figure": "64 KTP", "evidence": "https://dinas.example/laporan",
}  # fmt: skip
ISSUE = {
    "title": "Antrean KTP di kota", "source": "https://warta.example/ktp", "source_name": "Warta", "on": "2025-11-10",
    "sentence": "Warga mengeluhkan antrean KTP di kantor kabupaten.",
}  # fmt: skip


@pytest.fixture
def programme(tirtasari, sari):
    return Programme.objects.create(
        agency=tirtasari, added_by=sari, **{**PROGRAMME, "carried_out_on": date(2025, 10, 1)}
    )


@pytest.fixture
def issue(desk_agency, budi):
    return Issue.objects.create(agency=desk_agency, added_by=budi, **{**ISSUE, "on": date(2025, 11, 10)})


def test_an_issue_alone_is_no_story(issue, tirtasari, sari, sign_in):
    with pytest.raises(Refused):
        Story.begin(sari, tirtasari, issue=issue, headline="x")
    answer = sign_in(sari).post(f"/meja/isu/{issue.pk}/berita/")
    assert answer.status_code == 422 and not Story.objects.exists()


@pytest.mark.parametrize("chosen", ["abc", "0", "999999", "", "-1", "1 OR 1=1"])
def test_a_made_up_programme_is_none(issue, sari, sign_in, chosen):
    assert sign_in(sari).post(f"/meja/isu/{issue.pk}/berita/", {"programme": chosen}).status_code == 422
    assert not Story.objects.exists()


def test_another_agencys_programme_is_none(issue, programme, nurse, sign_in):
    answer = sign_in(nurse).post(f"/meja/isu/{issue.pk}/berita/", {"programme": programme.pk})
    assert answer.status_code == 422 and not Story.objects.exists()


def test_the_draft_opens_with_the_issue_and_rests_on_the_programme(issue, programme, sari, sign_in):
    assert sign_in(sari).post(f"/meja/isu/{issue.pk}/berita/", {"programme": programme.pk}).status_code == 302
    story = Story.objects.get()
    assert (story.agency, story.issue, story.programme, story.stage) == (
        programme.agency, issue, programme, Stage.DRAFT,
    )  # fmt: skip
    assert story.body.index("antrean KTP di kantor kabupaten") < story.body.index("Perekaman KTP keliling")
    for fact in ("64 KTP", "Karanganyar", "1 Oktober 2025", "https://dinas.example/laporan", "Warta, 10 November 2025"):
        assert fact in story.body, fact


def test_what_is_only_planned_carries_no_story(issue, programme, sari, tirtasari):
    programme.carried_out_on = clock.now().date() + timedelta(days=30)
    programme.save()
    with pytest.raises(Refused):
        Story.begin(sari, tirtasari, issue=issue, programme=programme, headline="x")


@pytest.mark.parametrize(
    "change",
    [{"carried_out_on": "2999-01-01"}, {"figure": "banyak"}, {"evidence": ""}, {"result": ""}, {"place": ""},
     {"figure": ""}, {"year": "-1"}, {"year": "99999999"}, {"year": "0"}],
    ids=str,
)  # fmt: skip
def test_a_programme_without_date_figure_place_or_evidence_is_not_recorded(tirtasari, sari, sign_in, change):
    answer = sign_in(sari).post("/meja/program/baru/", {"agency": tirtasari.pk, **PROGRAMME, **change})
    assert answer.status_code == 422 and not Programme.objects.exists()


def test_a_programme_with_all_of_it_is_recorded(tirtasari, sari, sign_in):
    assert sign_in(sari).post("/meja/program/baru/", {"agency": tirtasari.pk, **PROGRAMME}).status_code == 302
    assert Programme.objects.get().added_by == sari


@pytest.mark.parametrize("column", ["place", "result", "figure", "evidence"])
def test_the_database_keeps_no_programme_without_its_proof(programme, column):
    with pytest.raises(IntegrityError), transaction.atomic():
        Programme.objects.filter(pk=programme.pk).update(**{column: ""})


@pytest.mark.parametrize(
    "change", [{"source": "javascript:alert(1)"}, {"source": "warta"}, {"source": "ftp://x.example/"}, {"title": ""},
               {"sentence": ""}, {"sentence": "x" * 401}, {"on": ""}],
    ids=str,
)  # fmt: skip
def test_an_issue_names_its_source_its_date_and_one_sentence(tirtasari, sari, sign_in, change):
    answer = sign_in(sari).post("/meja/isu/baru/", {"agency": tirtasari.pk, **ISSUE, **change})
    assert answer.status_code == 422 and not Issue.objects.exists()


def test_nobody_writes_an_issue_or_a_programme_for_another_agency(dinkes, sari, sign_in):
    for address, fields in (("/meja/isu/baru/", ISSUE), ("/meja/program/baru/", PROGRAMME)):
        assert sign_in(sari).post(address, {"agency": dinkes.pk, **fields}).status_code == 422
    assert not Issue.objects.exists() and not Programme.objects.exists()


def test_an_agencys_own_issue_is_its_own_and_the_desks_is_for_all(issue, dinkes, nurse, sari):
    own = Issue.objects.create(agency=dinkes, added_by=nurse, **{**ISSUE, "on": date(2025, 11, 10)})
    assert set(Issue.objects.visible_to(nurse)) == {issue, own} and set(Issue.objects.visible_to(sari)) == {issue}
