"""All addresses of the desk, and all that the database holds: for promises that are kept everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

PLACE = re.compile(r"<(?:\w+:)?(\w+)>")
OURS = ("agencies", "newsroom", "social", "website", "wagtailcore", "auth")
# What may change when somebody reads: made sizes of photos, and who was here last.
IN_PASSING = {"newsroom.Rendition"}


def desk_addresses() -> Iterator[str]:
    """Every pattern below /meja/, as meja/berita/<int:story_id>/."""
    for pattern in patterns(get_resolver().url_patterns):
        if pattern.startswith("meja/"):
            yield pattern


def patterns(found: list[Any], before: str = "") -> Iterator[str]:
    """Every address of the resolver, with its places."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, before + str(one.pattern))
        elif isinstance(one, URLPattern):
            yield before + str(one.pattern)


def places(pattern: str) -> set[str]:
    """The names of what goes into an address."""
    return set(PLACE.findall(pattern))


def filled(pattern: str, values: dict[str, Any]) -> str:
    """An address with its places filled."""
    return "/" + PLACE.sub(lambda found: str(values[found[1]]), pattern)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of our tables, for comparing before and after."""
    models = [model for model in apps.get_models() if model._meta.app_label in OURS]
    rows = {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in models}
    for person in rows["agencies.Person"]:
        person.pop("last_login")
    return {label: found for label, found in rows.items() if label not in IN_PASSING}


def differences(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> list[str]:
    """The tables that changed."""
    return [label for label in before if before[label] != after[label]]
