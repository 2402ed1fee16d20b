"""The cast everyone knows, and the newsroom they work in."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from kentongan.agencies.models import Agency, Membership, Person, Role
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Story
from kentongan.social.models import Account

BODY = (
    "<p>TIRTASARI – Sebanyak 27 usulan pembangunan dari tujuh desa disepakati dalam Musrenbang Kecamatan Tirtasari, "
    "Rabu (12/11/2025). Usulan itu dibawa ke forum perangkat daerah.</p>"
    "<p>“Usulan harus lahir dari kebutuhan warga,” ujar Camat Tirtasari Rahmat Wijaya.</p>"
)


@pytest.fixture(autouse=True)
def quick_settings(settings: Any, tmp_path: Path) -> None:
    """Styles by their own names, without collecting them first; files of this test only; passwords hashed cheaply."""
    cache.clear()  # Wagtail keeps renditions there by the number of their photo
    files = "django.core.files.storage.FileSystemStorage"
    hashers = "django.contrib.auth.hashers"
    settings.PASSWORD_HASHERS = [f"{hashers}.MD5PasswordHasher", f"{hashers}.PBKDF2PasswordHasher"]
    settings.STORAGES = {
        "default": {"BACKEND": files, "OPTIONS": {"location": tmp_path / "media"}},
        "originals": {"BACKEND": files, "OPTIONS": {"location": tmp_path / "originals"}},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def make_person(username: str, name: str, agency: Agency, *roles: str) -> Person:
    """Somebody with roles at an agency."""
    person = Person.objects.create_user(username, password="kentongan-uji-coba", name=name)
    for role in roles:
        Membership.objects.create(person=person, agency=agency, role=role)
    return person


@pytest.fixture
def desk_agency(db: None) -> Agency:
    return Agency.objects.create(
        slug="diskominfo", name="Dinas Komunikasi dan Informatika", short="Diskominfo", kind="dinas",
        host="diskominfo.banyuwening.example", is_desk=True,
    )  # fmt: skip


@pytest.fixture
def tirtasari(db: None) -> Agency:
    return Agency.objects.create(
        slug="tirtasari", name="Kecamatan Tirtasari", short="Kecamatan Tirtasari", kind="kecamatan",
        host="tirtasari.banyuwening.example", dateline="TIRTASARI",
    )  # fmt: skip


@pytest.fixture
def dinkes(db: None) -> Agency:
    return Agency.objects.create(
        slug="dinkes", name="Dinas Kesehatan", short="Dinkes", kind="dinas", host="dinkes.banyuwening.example"
    )


@pytest.fixture
def sari(tirtasari: Agency) -> Person:
    """Writes at the kecamatan."""
    return make_person("sari", "Sari Lestari", tirtasari, Role.WRITER)


@pytest.fixture
def camat(tirtasari: Agency) -> Person:
    """Pak Camat approves."""
    return make_person("camat", "Rahmat Wijaya", tirtasari, Role.APPROVER)


@pytest.fixture
def budi(desk_agency: Agency) -> Person:
    """Edits for the regency desk."""
    return make_person("budi", "Budi Santosa", desk_agency, Role.DESK)


@pytest.fixture
def nurse(dinkes: Agency) -> Person:
    """Approves at the health office: of another agency."""
    return make_person("ratna", "Ratna Dewi", dinkes, Role.WRITER, Role.APPROVER)


@pytest.fixture
def activity(tirtasari: Agency, sari: Person) -> Activity:
    ended = clock.now() - timedelta(minutes=30)
    return Activity.record(
        sari, tirtasari, title="Musrenbang Kecamatan Tirtasari", kind="musrenbang",
        starts_at=ended - timedelta(hours=2), ended_at=ended,
    )  # fmt: skip


@pytest.fixture
def story(tirtasari: Agency, sari: Person, activity: Activity) -> Story:
    """Sari's draft, complete enough to submit."""
    return Story.begin(
        sari, tirtasari, activity=activity, headline="Dua Puluh Tujuh Usulan Warga Dibawa ke Kabupaten", body=BODY
    )


@pytest.fixture
def published(story: Story, sari: Person, camat: Person) -> Story:
    """A story that went the whole way."""
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari)
    return story


@pytest.fixture
def practice(tirtasari: Agency, sari: Person) -> Account:
    """The kecamatan's account on the practice board."""
    return Account.objects.create(agency=tirtasari, network="practice", handle="tirtasari", added_by=sari)


@pytest.fixture
def instagram(tirtasari: Agency, sari: Person) -> Account:
    """The kecamatan's account on a network without an API for us: posted by hand."""
    return Account.objects.create(agency=tirtasari, network="instagram", handle="kectirtasari", added_by=sari)
