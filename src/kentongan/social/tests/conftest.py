"""A network that answers as a test wants, and a delivery on its way there."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from kentongan.newsroom.models import Publication
from kentongan.social import networks
from kentongan.social.outlet import enqueue

from .sending import Scripted


@pytest.fixture
def network(monkeypatch):
    scripted = Scripted()
    monkeypatch.setitem(networks.connectors(), "practice", scripted)
    return scripted


@pytest.fixture
def delivery(published, practice):
    return enqueue(Publication.objects.get(story=published), practice, "Usulan warga Tirtasari.")


@pytest.fixture
def picture():
    """A small JPEG."""
    out = BytesIO()
    Image.new("RGB", (60, 40), "#5fa596").save(out, "JPEG")
    return ContentFile(out.getvalue(), name="foto.jpg")
