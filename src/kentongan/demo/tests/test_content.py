"""What the content files promise, without a database."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kentongan.agencies.models import Agency
from kentongan.agencies.regency_file import DEMO, read
from kentongan.newsroom.models import Kind, Topic

from ..pictures import SCENES
from ..stories import CONTENT, DATE, dated, fitting_day, mark_of, rows, told, without_mark

ZONE = ZoneInfo("Asia/Jakarta")
NOON = datetime(2026, 11, 25, 7, tzinfo=UTC)
STORIES = rows("stories*.toml", "stories")
AGENCIES = {agency.slug: agency for agency in read(DEMO).agencies}
BY_KEY = {table: {row["key"] for row in rows(f"{table}.toml", table)} for table in ("programmes", "issues")}
DAY = r"(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
MONTH = r"(Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
STATES = {
    "published", "draft", "in_review", "sent_back", "approved", "scheduled", "urgent", "corrected", "withdrawn",
}  # fmt: skip


def paragraphs(story: dict) -> list[str]:
    """The running text of a story, without headings and list marks."""
    texts = [text for text in story["paragraphs"] if mark_of(text) != "## "]
    return [without_mark(text) for text in [*texts, *story.get("can_do", [])]]


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]+", DATE.sub(" ", text).lower())


def test_there_are_at_least_ninety_stories_of_all_agencies():
    told_by = Counter(story["agency"] for story in STORIES)
    assert len(STORIES) >= 90
    assert set(told_by) == set(AGENCIES)
    assert min(told_by.values()) >= 3


def test_the_regency_has_agencies_of_every_kind():
    assert len(AGENCIES) >= 12
    assert {agency.kind for agency in AGENCIES.values()} == set(Agency.Kind.values)


def test_at_least_twenty_five_stories_come_from_kecamatan_and_kelurahan():
    near = [story for story in STORIES if AGENCIES[story["agency"]].kind in ("kecamatan", "kelurahan")]
    assert len(near) >= 25


def test_every_state_topic_and_kind_is_there():
    assert {story.get("state", "published") for story in STORIES} == STATES
    assert {story["topic"] for story in STORIES} == set(Topic.values)
    assert {story["kind"] for story in STORIES} == set(Kind.values)
    assert any(story.get("carried_by") for story in STORIES)
    urgent = [story.get("reviewed", False) for story in STORIES if story.get("state") == "urgent"]
    assert set(urgent) == {True, False}


def test_stories_say_why_they_were_sent_back_corrected_withdrawn_or_urgent():
    for story in STORIES:
        match story.get("state"):
            case "sent_back":
                assert story["note"]
            case "corrected":
                change = story["correction"]
                assert change["note"]
                assert change["wrong"] != change["right"]
                assert sum(text.count(change["right"]) for text in story["paragraphs"]) == 1
            case "withdrawn":
                assert len(story["withdrawal"]["reason"]) > 20
            case "urgent":
                assert len(story["urgent_reason"]) > 20


def test_keys_and_headlines_are_unique():
    for name in ("key", "headline", "summary"):
        assert Counter(story[name] for story in STORIES).most_common(1)[0][1] == 1


def test_no_paragraph_is_used_twice():
    seen = Counter(" ".join(words_of(text)) for story in STORIES for text in paragraphs(story))
    assert [text for text, times in seen.items() if times > 1] == []


def test_no_two_paragraphs_say_nearly_the_same():
    """By shared runs of four words: over two fifths of the shorter text is a copy."""
    runs = []
    for story in STORIES:
        for text in paragraphs(story):
            words = words_of(text)
            if len(words) > 7:
                runs.append((text, {tuple(words[at : at + 4]) for at in range(len(words) - 3)}))
    holders: dict[tuple, list[int]] = {}
    for number, (_, own) in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(number)
    shared = Counter((one, two) for at in holders.values() for one in at for two in at if one < two)
    copies = [
        (runs[one][0], runs[two][0])
        for (one, two), count in shared.items()
        if count / min(len(runs[one][1]), len(runs[two][1])) > 0.4
    ]
    assert copies == []


def test_no_structure_is_the_house_pattern():
    """The shape of a text: its marks, and where somebody speaks. No shape serves a seventh of the stories."""
    shapes = Counter(tuple((mark_of(text), "“" in text) for text in story["paragraphs"]) for story in STORIES)
    assert shapes.most_common(1)[0][1] < len(STORIES) / 7
    assert len(shapes) >= 40


def test_dates_and_their_weekdays_come_from_placeholders():
    for path in CONTENT.glob("*.toml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            bare = line.partition("#")[0] if line.startswith("#") else line
            assert not re.search(rf"{DAY},? (\(\d|\d+[ /])", bare), bare
            assert not re.search(rf"\b\d{{1,2}} {MONTH}\b", bare), bare
            assert not re.search(r"\b20\d\d\b", bare) or re.match(r"(since|until) = ", bare), bare


def test_every_placeholder_is_understood():
    for story in STORIES:
        text = " ".join([*story["paragraphs"], *story.get("can_do", []), str(story.get("photo", ""))])
        assert "{" not in re.sub(r"^\{|\{'scene'", "", dated(text, NOON.date())), story["key"]


def test_a_date_can_be_moved_to_the_next_weekday():
    wednesday = NOON.date()
    assert dated("{day}", wednesday) == "25 November 2026"
    assert dated("{date+3>mon}", wednesday) == "Senin (30/11/2026)"
    assert dated("{date+3>work}", wednesday) == "Senin (30/11/2026)"
    assert dated("{date>wed}", wednesday) == "Rabu (25/11/2026)"


@pytest.mark.parametrize("later", range(7))
def test_on_any_weekday_several_stories_are_of_today_and_yesterday(later):
    now = NOON + timedelta(days=later)
    today = now.astimezone(ZONE).date()
    days = Counter(
        told(story, now, ZONE).ended.date() for story in STORIES if story.get("state") in (None, "urgent", "corrected")
    )
    assert days[today] >= 4
    assert days[today - timedelta(days=1)] >= 4
    assert len([day for day in days if day < today - timedelta(days=90)]) >= 8


@pytest.mark.parametrize("later", range(7))
def test_schools_and_offices_are_not_visited_on_a_sunday(later):
    today = (NOON + timedelta(days=later)).date()
    for story in STORIES:
        if story["days_ago"] > 1 and not story.get("any_day"):
            day = fitting_day(story, today - timedelta(days=story["days_ago"]))
            assert (day.weekday() > 4) == bool(story.get("weekend")), story["key"]


@pytest.mark.parametrize("hour", [0, 3, 9, 16])
def test_nothing_is_told_before_it_happened_or_after_now(hour):
    now = NOON.replace(hour=hour)
    for story in STORIES:
        one = told(story, now, ZONE)
        assert one.ended <= one.recorded <= one.published < now


def test_most_stories_have_a_photo_with_alt_text_and_caption():
    photos = [story["photo"] for story in STORIES if "photo" in story]
    assert len(photos) >= 0.6 * len(STORIES)
    for photo in photos:
        assert photo["scene"] in SCENES
        assert len(photo["alt"]) > 20
        assert len(photo["caption"]) > 20
        assert photo["alt"] != photo["caption"]
    assert Counter(photo["caption"] for photo in photos).most_common(1)[0][1] == 1
    assert Counter(photo["alt"] for photo in photos).most_common(1)[0][1] == 1
    assert Counter(photo["scene"] for photo in photos).most_common(1)[0][1] <= 4


def test_all_references_resolve():
    for story in STORIES:
        assert set(story.get("carried_by", [])) <= set(AGENCIES) - {story["agency"]}
        assert set(story.get("participants", [])) <= set(AGENCIES) - {story["agency"]}
        assert {story["programme"]} <= BY_KEY["programmes"] if "programme" in story else "issue" not in story
        assert {story["issue"]} <= BY_KEY["issues"] if "issue" in story else True
    for table in ("programmes", "activities", "services", "profiles", "information", "officials", "accounts", "people"):
        assert {row["agency"] for row in rows(f"{table}.toml", table)} <= set(AGENCIES), table


def test_an_issue_is_older_than_the_story_that_hooks_it():
    ages = {row["key"]: row["days_ago"] for row in rows("issues.toml", "issues")}
    hooked = [story for story in STORIES if "issue" in story]
    assert len(hooked) >= 3
    for story in hooked:
        assert ages[story["issue"]] >= story["days_ago"] + (2 if story["days_ago"] > 1 else 0)


def test_the_other_files_are_full():
    full = {"activities": 18, "programmes": 14, "issues": 8, "services": 30, "profiles": 22, "information": 22}
    for table, least in full.items():
        assert len(rows(f"{table}.toml", table)) >= least
    for table in ("services", "profiles", "information", "accounts"):
        assert {row["agency"] for row in rows(f"{table}.toml", table)} == set(AGENCIES), table


def test_numbers_and_addresses_belong_to_nobody():
    text = DEMO.read_text(encoding="utf-8") + "".join(path.read_text(encoding="utf-8") for path in CONTENT.glob("*"))
    assert set(re.findall(r"\((0\d{2,3})\)", text)) == {"0200"}
    assert set(re.findall(r"\b08\d\d-", text)) == {"0800-"}
    links = re.findall(r"https?://([^/\"]+)", text)
    assert all(host.endswith(".example") or host == "whatsapp.com" for host in links)
