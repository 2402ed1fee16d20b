"""A kecamatan with one of everything, and browsers on the desk host."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image
from tests.cast import BODY

from kentongan.agencies.models import Agency, Official, Person
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, DictionaryWord, Issue, Photo, Programme, Publication, Story
from kentongan.social.models import Account, Variant
from kentongan.social.outlet import enqueue

SECRET = "RAHASIATIRTASARI"
SignIn = Callable[..., Client]


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """A browser on the desk host in which somebody is signed in."""

    def signed_in(person: Person, **how: Any) -> Client:
        client = Client(headers={"host": "localhost:8000"}, **how)
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def things(tirtasari: Agency, sari: Person, published: Story, practice: Account) -> dict[str, int]:
    """One of everything of Tirtasari's, each with SECRET in its words; by the name it has in an address."""
    now = clock.now()
    activity = Activity.record(
        sari, tirtasari, title=f"Rapat {SECRET}", starts_at=now - timedelta(hours=3), ended_at=now - timedelta(hours=2)
    )
    draft = Story.begin(sari, tirtasari, activity=activity, headline=f"Draf {SECRET}", body=BODY)
    out = BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG")
    photo = Photo.take(
        sari, tirtasari, ContentFile(out.getvalue(), name="a.jpg"), description=SECRET, activity=activity
    )
    draft.write(sari, photo_ids=[photo.pk])
    publication = Publication.objects.get(story=published)
    delivery = enqueue(publication, practice, f"Teks {SECRET}")
    Variant.objects.create(story=published, account=practice, text=f"Naskah {SECRET}", changed_by=sari)
    published.write(sari, headline=f"Koreksi {SECRET}")
    issue = Issue.objects.create(
        agency=tirtasari, title=f"Isu {SECRET}", source="https://warta.example/1", on=date(2025, 11, 1),
        sentence=f"Warga bertanya tentang {SECRET}.", added_by=sari,
    )  # fmt: skip
    Programme.objects.create(
        agency=tirtasari, title=f"Program {SECRET}", year=2025, carried_out_on=date(2025, 10, 1), place="Karanganyar",
        result="Sebanyak 64 warga terlayani.", figure="64 warga", evidence="Laporan 12/2025", added_by=sari,
    )  # fmt: skip
    word = DictionaryWord.add(sari, SECRET, tirtasari)
    official = Official.objects.create(
        agency=tirtasari, name=f"Pejabat {SECRET}", position="Sekretaris Kecamatan", since=date(2025, 1, 2)
    )
    return {
        "person_id": sari.pk, "membership_id": sari.memberships.get().pk, "official_id": official.pk,
        "activity_id": activity.pk, "story_id": draft.pk, "photo_id": photo.pk, "publication_id": publication.pk,
        "delivery_id": delivery.pk, "account_id": practice.pk, "issue_id": issue.pk, "word_id": word.pk,
        "agency_id": tirtasari.pk, "public_story_id": published.pk,
    }  # fmt: skip
