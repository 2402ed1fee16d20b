"""Contact, colour, crest and the register of officials, changed by those who approve there."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from kentongan.agencies.models import Official

from .test_letting_people_in import signed_in

CONTACT = {"tagline": "", "address": "Jalan Raya 1", "phone": "", "whatsapp": "", "email": "", "hours": ""}


def picture(**options) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (900, 1000), (20, 90, 60, 120)).save(out, "PNG", **options)
    return out.getvalue()


def test_a_crest_is_made_small_without_metadata_and_stands_on_every_page(client, camat, tirtasari, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "rahasia")
    file = SimpleUploadedFile("lambang.png", picture(pnginfo=notes))
    given = {**CONTACT, "colour": "#224466", "crest": file}
    address = f"/meja/perangkat-daerah/{tirtasari.pk}/"
    assert signed_in(client, camat).post(address, given, HTTP_HOST="localhost").status_code == 302
    answer = client.get("/lambang/tirtasari.png", HTTP_HOST="localhost")
    kept = b"".join(answer.streaming_content)
    assert max(Image.open(BytesIO(kept)).size) == 320 and b"rahasia" not in kept
    assert "/lambang/tirtasari.png" in client.get("/", HTTP_HOST="tirtasari.localhost").content.decode()


@pytest.mark.parametrize("content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", picture()[:300]])
def test_what_is_no_picture_is_said_and_changes_nothing(client, camat, tirtasari, content):
    given = {**CONTACT, "colour": "#224466", "crest": SimpleUploadedFile("lambang.png", content)}
    answer = signed_in(client, camat).post(f"/meja/perangkat-daerah/{tirtasari.pk}/", given, HTTP_HOST="localhost")
    assert answer.status_code == 422
    tirtasari.refresh_from_db()
    assert tirtasari.colour != "#224466" and not tirtasari.crest


def test_an_official_is_put_on_the_register_by_an_approver_of_that_agency(client, camat, sari, tirtasari, dinkes):
    row = {
        "name": "Neneng, S.IP.",
        "position": "Sekretaris Kecamatan",
        "term": "Plt.",
        "since": "2026-01-05",
        "rank": 2,
    }
    signed_in(client, camat)
    refused = client.post("/meja/pejabat/baru/", {**row, "agency": dinkes.pk}, HTTP_HOST="localhost")
    assert refused.status_code == 422
    assert client.post("/meja/pejabat/baru/", {**row, "agency": tirtasari.pk}, HTTP_HOST="localhost").status_code == 302
    assert Official.objects.get().title == "Plt. Sekretaris Kecamatan"
    assert signed_in(client, sari).get("/meja/pejabat/baru/", HTTP_HOST="localhost").status_code == 422
