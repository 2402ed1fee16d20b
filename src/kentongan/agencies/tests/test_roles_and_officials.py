"""Who may do what where, from a day until a day; and who holds which office on a day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from kentongan.agencies.models import Agency, Membership, Official, Person, Role
from kentongan.lib import clock
from kentongan.lib.refusals import Refused

WIB = ZoneInfo("Asia/Jakarta")


def again(person):
    return Person.objects.get(pk=person.pk)


def test_a_writer_writes_and_does_not_approve(sari, tirtasari, dinkes):
    assert sari.can_write(tirtasari) and not sari.can_approve(tirtasari)
    assert not sari.can_write(dinkes) and not sari.sees_all
    with pytest.raises(Refused):
        sari.refuse_unless_approving(tirtasari)


def test_an_approver_may_write_too(camat, tirtasari):
    assert camat.can_approve(tirtasari) and camat.can_write(tirtasari)


def test_the_regency_desk_sees_and_does_all(budi, tirtasari, dinkes):
    assert budi.sees_all and budi.can_write(tirtasari) and budi.can_approve(dinkes)
    assert set(Agency.objects.visible_to(budi)) == set(Agency.objects.all())


def test_a_person_may_serve_two_agencies(sari, tirtasari, dinkes):
    Membership.objects.create(person=sari, agency=dinkes, role=Role.APPROVER)
    sari = again(sari)
    assert sari.can_approve(dinkes) and not sari.can_approve(tirtasari)
    assert set(Agency.objects.visible_to(sari)) == {tirtasari, dinkes}


def test_a_role_holds_from_its_first_day_to_its_last_in_the_regencys_zone(tirtasari):
    person = Person.objects.create_user("a", name="A")
    Membership.objects.create(
        person=person, agency=tirtasari, role=Role.WRITER, since=date(2025, 11, 3), until=date(2025, 11, 7)
    )
    for moment, holds in (
        (datetime(2025, 11, 2, 23, 59), False), (datetime(2025, 11, 3, 0, 1), True),
        (datetime(2025, 11, 7, 23, 59), True), (datetime(2025, 11, 8, 0, 1), False),
    ):  # fmt: skip
        with clock.travel(moment.replace(tzinfo=WIB)):
            assert again(person).can_write(tirtasari) is holds, moment


def test_a_desk_role_that_ended_sees_nothing_of_others(budi, tirtasari):
    Membership.objects.update(since=date(2025, 1, 1), until=date(2025, 2, 1))
    assert not again(budi).sees_all and not Agency.objects.visible_to(again(budi)).exists()


def test_one_role_is_held_once_at_a_time(sari, tirtasari):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(person=sari, agency=tirtasari, role=Role.WRITER)
    Membership.objects.filter(person=sari).update(until=Membership.objects.get(person=sari).since)
    Membership.objects.create(person=sari, agency=tirtasari, role=Role.WRITER)


def test_a_role_or_an_office_does_not_end_before_it_begins(sari, tirtasari):
    day = date(2025, 11, 3)
    for make in (
        lambda: Membership.objects.create(
            person=sari, agency=tirtasari, role=Role.APPROVER, since=day, until=day - timedelta(days=1)
        ),
        lambda: Official.objects.create(
            agency=tirtasari, name="A", position="Camat", since=day, until=day - timedelta(days=1)
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            make()


def test_there_is_one_regency_desk(desk_agency):
    with pytest.raises(IntegrityError), transaction.atomic():
        Agency.objects.create(slug="b", name="B", short="B", kind="dinas", host="b.example.id", is_desk=True)


@pytest.fixture
def offices(tirtasari):
    """A Camat until June, an acting one until August, a new one since; a day-to-day one for a week beside him."""
    rows = (
        ("Hadi", "definitif", date(2020, 1, 2), date(2025, 6, 30)),
        ("Rina", "Plt.", date(2025, 7, 1), date(2025, 8, 31)),
        ("Rahmat", "definitif", date(2025, 9, 1), None),
        ("Siti", "Plh.", date(2025, 11, 3), date(2025, 11, 7)),
    )
    for name, term, since, until in rows:
        Official.objects.create(
            agency=tirtasari, name=name, position="Camat Tirtasari", term=term, since=since, until=until
        )
    return tirtasari


@pytest.mark.parametrize(
    ("day", "names"),
    [(date(2025, 6, 30), {"Hadi"}), (date(2025, 7, 1), {"Rina"}), (date(2025, 9, 1), {"Rahmat"}),
     (date(2025, 11, 5), {"Rahmat", "Siti"}), (date(2025, 11, 8), {"Rahmat"}), (date(2019, 1, 1), set())],
)  # fmt: skip
def test_who_is_in_office_on_a_day(offices, day, names):
    assert {official.name for official in Official.objects.on(day)} == names


def test_an_acting_official_is_called_so(offices):
    titles = {official.name: official.title for official in Official.objects.all()}
    assert titles["Rina"] == "Plt. Camat Tirtasari" and titles["Siti"] == "Plh. Camat Tirtasari"
    assert titles["Rahmat"] == "Camat Tirtasari"


def test_the_dateline_is_the_agencys_else_its_parents_else_the_regencys(tirtasari, dinkes, settings):
    unit = Agency.objects.create(
        slug="desa", name="Kelurahan A", short="Kel. A", kind="kelurahan", host="a.example.id", parent=tirtasari
    )
    assert unit.dateline_text() == "TIRTASARI" and dinkes.dateline_text() == settings.REGENCY.dateline
