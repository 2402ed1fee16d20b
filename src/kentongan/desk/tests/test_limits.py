"""How much somebody may send; a refusal is a sentence and nothing typed before is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kentongan.newsroom.models import Photo, Story
from kentongan.newsroom.photos import LARGEST_FILE


def sent(story, **changes):
    names = ("headline", "summary", "body", "topic", "kind")
    return {**{name: getattr(story, name) for name in names}, "seen": story.latest_revision_id, **changes}


@pytest.mark.parametrize(
    "much", [{"body": "x" * 6_000_000}, {f"people_name_{number}": "x" for number in range(1200)}], ids=["long", "many"]
)
def test_too_much_gets_a_sentence(story, sari, sign_in, much):
    answer = sign_in(sari).post(f"/meja/berita/{story.pk}/ubah/", sent(story, **much))
    assert answer.status_code == 400 and 'class="notice' in answer.content.decode()
    assert Story.objects.get(pk=story.pk).latest_revision_id == story.latest_revision_id


def test_nonsense_instead_of_a_form_gets_a_sentence(story, sari, sign_in):
    client = sign_in(sari)
    for content_type in ("multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded"):
        answer = client.post(f"/meja/berita/{story.pk}/ubah/", b"\xff\xfe--x\r\n\r\n\0", content_type=content_type)
        assert answer.status_code in (200, 400, 422)
    assert Story.objects.get(pk=story.pk).latest_revision_id == story.latest_revision_id


def test_without_a_session_too_much_is_refused_as_well(db):
    client = Client(headers={"host": "localhost:8000"})
    assert client.post("/masuk/", {"username": "x" * 6_000_000}).status_code == 400


def test_a_picture_that_is_too_large_or_none_keeps_the_text(story, sari, sign_in):
    client = sign_in(sari)
    for data in (b"\xff\xd8\xff" + b"0" * LARGEST_FILE, b"<svg onload=alert(1)>", b""):
        file = SimpleUploadedFile("foto.jpg", data, content_type="image/jpeg")
        changed = sent(story, headline="Judul yang Baru Diketik", add_photo="1", file=file, description="Aula")
        answer = client.post(f"/meja/berita/{story.pk}/ubah/", changed)
        assert answer.status_code == 422 and "Judul yang Baru Diketik" in answer.content.decode()
    assert not Photo.objects.exists() and Story.objects.get(pk=story.pk).headline == story.headline


def test_twenty_people_are_enough(tirtasari, sari, sign_in):
    rows = {"people_name": [f"Orang {number}" for number in range(300)]}
    fields = {"agency": tirtasari.pk, "title": "Rapat", "day": "2025-11-12", "start": "09:00", "end": "11:00", **rows}
    assert sign_in(sari).post("/meja/kegiatan/baru/", fields).status_code == 302
    assert len(tirtasari.activities.get().facts["people"]) == 20


@pytest.mark.parametrize("day", ["0001-01-01", "1999-12-31", "2101-01-01", "9999-12-31", "2025-02-30", "12/11/2025x"])
def test_an_odd_year_is_a_slip_and_comes_back_with_the_form(tirtasari, sari, sign_in, day):
    fields = {"agency": tirtasari.pk, "title": "Rapat", "day": day, "end": "11:00"}
    answer = sign_in(sari).post("/meja/kegiatan/baru/", fields)
    assert answer.status_code == 422 and not tirtasari.activities.exists()
    late = {**fields, "day": "2025-11-12", "end_day": day}
    assert sign_in(sari).post("/meja/kegiatan/baru/", late).status_code == 422
