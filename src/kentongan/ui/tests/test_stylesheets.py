"""Styles: one request for each face, small, and readable to older browsers."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from kentongan.ui.stylesheets import ENTRIES, FOLDER, joined

MOST = 14 * 1024  # bytes on the wire: the first flight of a TCP connection


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_face_is_one_small_file(entry):
    text = joined(entry)
    assert "@import" not in text and len(brotli.compress(text.encode())) <= MOST


@pytest.mark.parametrize("entry", ENTRIES)
def test_braces_close_and_urls_lead_somewhere(entry):
    text = joined(entry)
    assert text.count("{") == text.count("}")
    for url in re.findall(r'url\("([^"]+)"\)', text):
        assert ((FOLDER / entry).parent / url).resolve().exists()


@pytest.mark.parametrize("entry", ENTRIES)
def test_nothing_is_lost_on_a_phone_of_2020(entry):
    text = joined(entry)
    assert "@layer" not in text and "color-mix(" not in text and ":has(" not in text and "oklch(" not in text


def test_every_component_is_part_of_a_face():
    named = "".join((FOLDER / entry).read_text() for entry in ENTRIES)
    css = FOLDER / "ui" / "css"
    parts = {str(path.relative_to(css)) for path in css.rglob("*.css")} - {Path(entry).name for entry in ENTRIES}
    assert {part for part in parts if f'"{part}"' not in named} == set()


def test_every_variable_that_is_used_is_set():
    for entry in ENTRIES:
        text = joined(entry)
        assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= set(re.findall(r"(--[\w-]+):", text))


def test_collecting_joins_the_entries(tmp_path, settings):
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if "wagtail" not in app]
    files = {name: storage for finder in finders.get_finders() for name, storage in finder.list([])}
    assert set(ENTRIES) <= set(files)
    call_command("collectstatic", verbosity=0, interactive=False)
    assert "@import" not in (tmp_path / "ui/css/public.css").read_text()
