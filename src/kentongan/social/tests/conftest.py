"""A network that answers as a test wants, a delivery on its way there, and what no delivery may rest on."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from kentongan.newsroom.models import Publication
from kentongan.newsroom.publishing import stop_carrying
from kentongan.social import networks
from kentongan.social.models import Account
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


@pytest.fixture
def foreign(dinkes, nurse):
    """An account of another agency."""
    return Account.objects.create(agency=dinkes, network="practice", handle="dinkes", added_by=nurse)


@pytest.fixture
def ended(published, camat, dinkes, nurse):
    """A publication that has ended: carried by Dinkes, then no longer."""
    publication = published.carry(dinkes, nurse)
    stop_carrying(publication, nurse)
    return publication
