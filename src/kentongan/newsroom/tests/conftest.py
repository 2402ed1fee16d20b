"""Pictures, and a browser on the desk."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image

from kentongan.agencies.models import Person
from kentongan.newsroom.models import Photo, Story

DESK = "localhost:8000"
SignIn = Callable[[Person], Client]


def jpeg(width: int = 400, height: int = 300, colour: str = "#5fa596", **options: object) -> ContentFile[bytes]:
    """A small picture as a phone would send it."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG", **options)
    return ContentFile(out.getvalue(), name="IMG_0001.jpg")


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """A browser on the desk host in which somebody is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client(headers={"host": DESK})
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def photo(story: Story, sari: Person) -> Photo:
    """A photo in Sari's story."""
    words = {"description": "Warga membahas usulan di aula", "caption": "Wakil warga di aula kecamatan."}
    taken = Photo.take(sari, story.agency, jpeg(), activity=story.activity, **words)
    story.write(sari, photo_ids=[taken.pk])
    return taken
