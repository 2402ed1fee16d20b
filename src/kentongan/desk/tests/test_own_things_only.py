"""An agency's people see and touch their own agency's things only (DESIGN.md, what must always hold, 9)."""

from datetime import timedelta

from tests.cast import BODY

from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Issue, Story
from kentongan.social.models import Account

from .conftest import SECRET
from .whole import desk_addresses, differences, everything, filled, places

# What each action is sent, as its form would send it.
WORDS = {"reason": "Alasan yang cukup panjang untuk diterima.", "note": "Tolong perbaiki kalimat ini.", "move": "next"}


def asked(client, address, method):
    answer = getattr(client, method)(address, WORDS if method == "post" else None)
    return answer.status_code, answer.content.decode(errors="replace") if not answer.streaming else ""


def test_an_agency_sees_its_own_things_only(things, nurse, sign_in):
    client, before = sign_in(nurse), everything()
    objects = [pattern for pattern in desk_addresses() if places(pattern)]
    assert len(objects) > 25
    for pattern in objects:
        for method in ("get", "post"):
            status, page = asked(client, filled(pattern, things), method)
            assert status in (404, 405, 422), f"{method} {pattern} answers {status}"
            assert SECRET not in page, f"{method} {pattern} tells"
    assert differences(before, everything()) == []


def test_a_public_story_of_another_agency_opens_nothing_but_carrying(things, nurse, sign_in):
    client, before = sign_in(nurse), everything()
    public = {**things, "story_id": things["public_story_id"]}
    for pattern in desk_addresses():
        if places(pattern) and not pattern.endswith("berita/<int:story_id>/memuat/"):
            for method in ("get", "post"):
                status, page = asked(client, filled(pattern, public), method)
                assert status in (404, 405, 422) and SECRET not in page, f"{method} {pattern} answers {status}"
    assert differences(before, everything()) == []


def test_no_list_or_front_page_tells_of_another_agencys_work(things, nurse, sign_in):
    lists = [pattern for pattern in desk_addresses() if not places(pattern)]
    assert len(lists) > 12
    for pattern in lists:
        for query in ("", "?q=RAHASIA", "?hanya=terbuka", "?hanya=saya", "?tahap=draf"):
            status, page = asked(sign_in(nurse), f"/{pattern}{query}", "get")
            assert status in (200, 405) and SECRET not in page, f"{pattern}{query}"


def test_the_regency_desk_sees_all(things, budi, sign_in):
    client = sign_in(budi)
    for pattern in desk_addresses():
        if places(pattern) and not pattern.startswith("meja/naskah/"):
            assert asked(client, filled(pattern, things), "get")[0] in (200, 405), pattern


def test_whoever_carries_a_story_reads_what_the_public_reads(things, nurse, dinkes, sign_in):
    """A correction that is under way at its source is not shown at the carrier's."""
    story = Story.objects.get(pk=things["public_story_id"])
    story.carry(dinkes, nurse)
    Account.objects.create(agency=dinkes, network="practice", handle="dinkes", added_by=nurse)
    status, page = asked(sign_in(nurse), f"/meja/media-sosial/naskah/{story.pk}/{dinkes.pk}/", "get")
    assert status == 200 and SECRET not in page
    assert story.as_published().headline in page


def test_a_joint_activity_shows_each_partner_its_own_drafts(tirtasari, sari, dinkes, nurse, sign_in):
    ended = clock.now() - timedelta(hours=1)
    joint = Activity.record(
        sari, tirtasari, title="Pekan imunisasi", starts_at=ended, ended_at=ended, partners=[dinkes]
    )
    Story.begin(sari, tirtasari, activity=joint, headline=f"Draf {SECRET}", body=BODY)
    for address in (f"/meja/kegiatan/{joint.pk}/", "/meja/kegiatan/", "/meja/", "/meja/jam/"):
        status, page = asked(sign_in(nurse), address, "get")
        assert status == 200 and "Pekan imunisasi" in page and SECRET not in page, address


def test_an_issue_for_all_agencies_does_not_show_what_one_makes_of_it(things, budi, desk_agency, sari, nurse, sign_in):
    shared = Issue.objects.create(
        agency=desk_agency, title="Harga beras", source="https://warta.example/2", on=clock.now().date(),
        sentence="Warga menanyakan harga beras.", added_by=budi,
    )  # fmt: skip
    programme = sari.agency_ids() and Issue.objects.get(pk=things["issue_id"]).agency.programmes.get()
    Story.begin(sari, programme.agency, issue=shared, programme=programme, headline=f"Draf {SECRET}", body=BODY)
    for address in ("/meja/isu/", f"/meja/isu/{shared.pk}/"):
        status, page = asked(sign_in(nurse), address, "get")
        assert status == 200 and "Harga beras" in page and SECRET not in page, address


def test_a_partner_writes_about_a_joint_activity_for_its_own_agency(tirtasari, sari, dinkes, nurse, sign_in):
    ended = clock.now() - timedelta(hours=1)
    joint = Activity.record(
        sari, tirtasari, title="Pekan imunisasi", starts_at=ended, ended_at=ended, partners=[dinkes]
    )
    assert sign_in(nurse).post(f"/meja/kegiatan/{joint.pk}/berita/").status_code == 302
    assert joint.stories.get().agency == dinkes
    status, _ = asked(sign_in(nurse), f"/meja/kegiatan/{joint.pk}/ubah/", "post")
    assert status == 422  # its facts stay with the agency that recorded it
