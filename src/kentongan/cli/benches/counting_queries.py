"""Inside the demo: counts the queries of every story's page and of homes, lists and the portal.

Prints JSON: kind of page → "host path" → queries. Each page is asked for twice and counted the second time: the first
time fills what a running web server has filled long since (content types, sites).
"""

import json
import os

import django

Counted = dict[str, dict[str, int]]


def count() -> Counted:
    """All of them, through the whole of Django's handler."""
    from kentongan.agencies.models import Agency
    from kentongan.newsroom.models import Publication

    counted: Counted = {"story": {}, "home": {}, "list": {}, "portal": {}}
    for publication in Publication.objects.live().select_related("agency"):
        _count(counted["story"], publication.agency.slug, publication.path)
    for agency in Agency.objects.all():
        _count(counted["home"], agency.slug, "/")
        _count(counted["list"], agency.slug, "/berita/")
    for path in ("/", "/berita/"):
        _count(counted["portal"], "", path)
    return counted


def _count(counted: dict[str, int], slug: str, path: str) -> None:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    host = f"{slug}.localhost" if slug else "localhost"
    browser = Client(headers={"host": f"{host}:{settings.PORT}"})
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            answer = browser.get(path)
    assert answer.status_code == 200, (host, path, answer.status_code)
    counted[f"{host} {path}"] = len(queries)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.settings")
    django.setup()
    print(json.dumps(count()))
