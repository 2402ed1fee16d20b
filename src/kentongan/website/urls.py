"""Addresses of the public sites (DESIGN.md, the contract with the outside)."""

from django.urls import path, re_path

from .views import feeds, pages, search, stories

urlpatterns = [
    path("", pages.home, name="home"),
    path("berita/", stories.news, name="news"),
    re_path(
        r"^berita/(?P<year>\d{4})/(?P<month>\d{2})/(?P<slug>[a-z0-9-]{1,90})-(?P<story_id>\d{1,12})/$",
        stories.story,
        name="story",
    ),
    path("cari/", search.search, name="search"),
    path("agenda/", pages.agenda, name="agenda"),
    path("kontak/", pages.contact, name="contact"),
    path("perangkat-daerah/", pages.directory, name="directory"),
    path("situs-resmi/", pages.about_official, name="about-official"),
    path("feed/", feeds.rss, name="rss"),
    path("feed.json", feeds.json_feed, name="json-feed"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
]
# Last of all addresses: the pages that the site builders made in Wagtail.
tree = [re_path(r"^((?:[\w\-]+/)+)$", pages.page, name="page")]
