"""What machines read: feeds, sitemap, robots."""

import json

import pytest
from defusedxml import ElementTree

from .conftest import text_of

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_rss_holds_the_stories_with_absolute_addresses(stories, visit):
    feed = ElementTree.fromstring(visit("/feed/", "tirtasari").content)
    items = feed.findall("channel/item")
    assert [item.findtext("title") for item in items] == [told.headline for told in stories]
    assert items[0].findtext("link") == f"http://tirtasari.localhost:8000{stories[0].publications.get().path}"
    assert feed.find(f"channel/{ATOM}link").get("href") == "http://tirtasari.localhost:8000/feed/"


def test_the_json_feed_says_the_same(stories, visit):
    feed = json.loads(visit("/feed.json", "tirtasari").content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and len(feed["items"]) == len(stories)
    assert feed["items"][0]["image"].startswith("http://tirtasari.localhost:8000/foto/")


def test_a_feed_gives_a_carried_story_its_original_address(stories, nurse, dinkes, visit):
    stories[0].carry(dinkes, nurse)
    feed = ElementTree.fromstring(visit("/feed/", "dinkes").content)
    assert feed.findtext("channel/item/link").startswith("http://tirtasari.localhost:8000/berita/")


def test_the_sitemap_lists_stories_and_pages_once_and_each_answers(stories, visit):
    tree = ElementTree.fromstring(visit("/sitemap.xml", "tirtasari").content)
    addresses = [one.text for one in tree.iter(f"{MAP}loc")]
    assert (
        len(addresses) == len(set(addresses)) and "http://tirtasari.localhost:8000/layanan/ktp-elektronik/" in addresses
    )
    for address in addresses:
        assert visit(address.removeprefix("http://tirtasari.localhost:8000"), "tirtasari").status_code == 200


def test_a_demo_is_not_indexed(stories, visit, settings):
    settings.DEMO = True
    answer = visit("/", "tirtasari")
    assert "noindex" in answer["X-Robots-Tag"] and 'content="noindex"' in text_of(answer)
    assert "Disallow: /\n" in text_of(visit("/robots.txt", "tirtasari"))


def test_a_real_site_is_and_names_its_sitemap(stories, visit, settings):
    settings.DEMO = False
    assert "X-Robots-Tag" not in visit("/", "tirtasari")
    assert "Sitemap: http://tirtasari.localhost:8000/sitemap.xml" in text_of(visit("/robots.txt", "tirtasari"))


@pytest.mark.parametrize("path", ["/feed/", "/feed.json", "/sitemap.xml", "/robots.txt"])
def test_the_portal_has_them_too(stories, visit, path):
    assert visit(path).status_code == 200
