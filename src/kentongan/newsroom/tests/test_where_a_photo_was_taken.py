"""A photo with its position: private before publication, without the position ever after (DESIGN.md, Decided 7)."""

from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from kentongan.agencies.models import Person
from kentongan.newsroom import illustrating
from kentongan.newsroom.models import Photo, Rendition
from kentongan.newsroom.photos import SIZES

from .conftest import DESK, jpeg

LATITUDE, MAKER = (6.0, 19.0, 37.5), "Pembuat-Kamera"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>6,19.625S</exif:GPSLatitude></x:xmpmeta>'
TELLTALE = (b"Exif\0", b"GPS", b"xmpmeta", b"<x:xmp", b"6,19.625", b"Catatan rahasia", MAKER.encode(), b"ICC_PROFILE")
HOSTS = (DESK, "tirtasari.localhost:8000", "127.0.0.1:8000", "dinkes.localhost:8000")


def geotagged():
    """A JPEG as a phone makes it: EXIF with GPS, XMP with GPS, a comment."""
    exif = Image.Exif()
    exif[0x010F] = MAKER
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "S", LATITUDE, "E", (108.0, 19.0, 12.0)
    exif[0x8825] = gps
    data = jpeg(1600, 1200, exif=exif, xmp=XMP, comment=b"Catatan rahasia").read()
    assert all(mark in data for mark in (b"Exif\0", b"xmpmeta", b"Catatan rahasia")) and Image.open(
        BytesIO(data)
    ).getexif().get_ifd(0x8825)
    return SimpleUploadedFile("IMG_20251112_101500.jpg", data, content_type="image/jpeg")


@pytest.fixture
def photo(story, sari, sign_in):
    """Uploaded on the desk, as Sari does it."""
    words = {"add_photo": "1", "description": "Warga di aula kecamatan", "file": geotagged()}
    answer = sign_in(sari).post(f"/meja/berita/{story.pk}/ubah/", {**text_of(story), **words})
    assert answer.status_code == 302
    story.refresh_from_db()
    return Photo.objects.get(pk=story.photo_ids[0])


def text_of(story):
    names = ("headline", "summary", "body", "topic", "kind")
    return {**{name: getattr(story, name) for name in names}, "seen": story.latest_revision_id}


def addresses(photo):
    """Every address at which somebody might look for the photo."""
    for size in (*SIZES, "original", "asli", *(spec.replace("|", ",") for spec in SIZES.values())):
        yield f"/foto/{photo.key}/{size}"
    names = [photo.file.name, *(made.file.name for made in photo.renditions.all())]
    names += [f"renditions/{Path(photo.file.name).stem}.{spec.replace('|', '.')}.jpg" for spec in SIZES.values()]
    names += [f"images/{Path(photo.file.name).stem}.{spec.replace('|', '.')}.jpg" for spec in SIZES.values()]
    for name, folder in product(names, ("media", "originals", "media/originals", "static", "dokumen")):
        yield f"/{folder}/{name}"
    yield f"/cms/images/{photo.pk}/preview/width-400/"
    yield f"/images/{photo.pk}/width-400/"
    yield f"/foto/{photo.pk}/960"


def answered(photo, client_of=lambda host: Client(headers={"host": host})):
    """The addresses that answer with a picture, and what they serve."""
    found = {}
    for host, address in product(HOSTS, addresses(photo)):
        answer = client_of(host).get(address)
        if answer.status_code == 200:
            found[host, address] = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return found


def make_all_sizes(photo):
    for spec in SIZES.values():
        photo.get_rendition(spec)


def test_no_address_serves_it_before_publication(photo, dinkes):
    make_all_sizes(photo)
    assert answered(photo) == {}


def test_a_person_of_another_agency_does_not_see_it_either(photo, nurse, sign_in):
    make_all_sizes(photo)
    assert {address: 1 for address in addresses(photo) if sign_in(nurse).get(address).status_code == 200} == {}


def test_its_own_writers_see_it_on_the_desk_and_nobody_keeps_a_copy(photo, sari, sign_in):
    answer = sign_in(sari).get(f"/foto/{photo.key}/960")
    assert answer.status_code == 200 and answer["Cache-Control"] == "private, no-store"


def test_no_file_we_keep_carries_the_position(photo):
    make_all_sizes(photo)
    files = [photo.file, *(made.file for made in Rendition.objects.filter(image=photo))]
    assert len(files) == 1 + len(SIZES)
    for file in files:
        with file.open("rb") as opened:
            assert_bare(opened.read())


def assert_bare(data):
    assert not [mark for mark in TELLTALE if mark in data]
    picture = Image.open(BytesIO(data))
    assert not picture.getexif() and not {"exif", "xmp", "comment", "photoshop"} & set(picture.info)


def publish(story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari)


def test_after_publication_its_sizes_are_public_without_the_position(photo, story, sari, camat, dinkes):
    publish(story, sari, camat)
    served = answered(photo)
    assert {address for _, address in served} == {f"/foto/{photo.key}/{size}" for size in SIZES}
    for data in served.values():
        assert_bare(data)


def test_after_withdrawal_nothing_is_served_again(photo, story, sari, camat, dinkes):
    publish(story, sari, camat)
    assert answered(photo)
    story.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert answered(photo) == {}


def test_a_photo_taken_out_by_a_correction_is_private_again(photo, story, sari, camat, dinkes):
    publish(story, sari, camat)
    illustrating.take_out(story, sari, photo)
    assert answered(photo)
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari, note="Foto dicabut atas permintaan warga.")
    assert answered(photo) == {}


def test_originals_lie_where_no_address_leads():
    assert storages["originals"].location != storages["default"].location


def test_the_cms_has_no_second_way_in_for_pictures(tirtasari, sign_in):
    operator = Person.objects.create_superuser("tono", password="kentongan-uji-coba", name="Tono")
    before = Photo.objects.count()
    for address in ("/cms/images/add/", "/cms/images/multiple/add/", "/cms/images/chooser/upload/"):
        upload = {"title": "x", "file": geotagged(), "agency": tirtasari.pk, "files[]": geotagged()}
        assert sign_in(operator).post(address, upload).status_code in (302, 404, 405)
    assert Photo.objects.count() == before
