"""A furnished site, and a browser that sends a Host header (Python does not resolve *.localhost)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from kentongan.agencies.models import Agency, Person
from kentongan.newsroom.models import Story

from . import factory

Visit = Callable[..., HttpResponse]


@pytest.fixture
def stories(tirtasari: Agency, sari: Person, camat: Person) -> list[Story]:
    """Six published stories on Tirtasari's furnished site, the newest first."""
    return factory.fill(tirtasari, sari, camat)


@pytest.fixture
def visit(db: None) -> Visit:
    """Ask for a path of a site: visit("/berita/", "tirtasari"); the portal when no site is named."""

    def get(path: str, site: str = "", **headers: Any) -> HttpResponse:
        host = f"{site}.localhost:8000" if site and "." not in site and ":" not in site else site or "localhost:8000"
        return Client(headers={"host": host, **headers}).get(path)

    return get


def text_of(answer: HttpResponse) -> str:
    """The page as text."""
    return answer.content.decode()
