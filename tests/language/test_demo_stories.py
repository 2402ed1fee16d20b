"""The demo's stories are what good releases look like: the desk editor must leave them in peace."""

from datetime import date, timedelta

import pytest

from kentongan.demo.stories import dated, rows
from kentongan.language.proofread import House, check
from kentongan.language.proofread.rule import HINT

STORIES = rows("stories*.toml", "stories")
HOUSE = House(dateline="TIRTASARI –")  # the website prints it
OPEN = {"acronym_unexpanded"}  # agencies that every citizen of Banyuwening knows by their short names


def text_of(story):
    day = date(2025, 11, 12) - timedelta(days=story["days_ago"])
    return "\n".join(dated(one, day) for one in (story["headline"], *story["paragraphs"]))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["key"])
def test_document_rules_raise_no_alarm_on_a_story(story):
    from kentongan.language.proofread.rules import rules_of

    ids = {rule.id for rule in rules_of("document")} - OPEN
    alarms = [one for one in check(text_of(story), house=HOUSE).findings if one.severity != HINT and one.rule in ids]
    assert alarms == []


def test_nine_leads_in_ten_of_the_stories_tell_what_and_when():
    told = [check(text_of(story), house=HOUSE).lead for story in STORIES]
    for part in ("what", "when"):
        assert sum(lead[part]["present"] for lead in told) >= 0.9 * len(told)
