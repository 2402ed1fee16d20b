"""Whatever the facts: quotes word for word, no number, name or word that nobody gave, no question already answered."""

import json
import re
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings

from kentongan.language.drafting import draft, read_facts
from kentongan.language.drafting.facts import check
from kentongan.lib import indonesian

from .cases import FILES, anything, value_at, words_of
from .own_words import OWN

many = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def release_of(facts: dict[str, Any]) -> str:
    made = draft(facts)
    return " ".join([made.headline, *(sentence.text for sentence in made.sentences)])


def said(value: Any) -> str:
    """A fact as it may stand in a text."""
    if isinstance(value, date):
        return f"{indonesian.house_date(value)} {value.day} {value.month} {value.year}"
    if isinstance(value, int):
        return f"{value} {indonesian.number(value)} Rp{indonesian.number(value)}"
    if isinstance(value, dict):
        return " ".join(said(one) for one in value.values())
    return " ".join(said(one) for one in value) if isinstance(value, list) else str(value)


def figures(text: str) -> set[str]:
    return {found.strip(".,").lstrip("0") for found in re.findall(r"\d[\d.,]*", text)}


def plain(text: str) -> str:
    """Quotation marks apart, which follow the spelling rules."""
    return re.sub('[“”‘’"]', "", text).strip(" .,;")


@many
@given(anything)
def test_every_quote_stands_in_the_release_word_for_word(facts: dict[str, Any]) -> None:
    body = plain(" ".join(sentence.text for sentence in draft(facts).sentences))
    for quote in facts["quotes"]:
        assert plain(quote["text"]) in body


@many
@given(anything)
def test_every_figure_in_the_release_was_given(facts: dict[str, Any]) -> None:
    allowed = figures(said(check(facts)))
    assert figures(release_of(facts)) <= allowed | figures(" ".join(allowed))


@many
@given(anything)
def test_every_word_with_a_capital_inside_a_sentence_was_given(facts: dict[str, Any]) -> None:
    known = words_of(said(facts))
    for sentence in draft(facts).sentences:
        inside = re.findall(r"(?<=[\w,] )(?!Rp\d)[A-Z]\w+", sentence.text)
        assert {word.lower() for word in inside} <= known, sentence.text


@many
@given(anything)
def test_every_sentence_says_only_what_the_facts_it_names_say(facts: dict[str, Any]) -> None:
    seen = check(facts)
    for sentence in draft(facts).sentences:
        named = words_of(" ".join(said(value_at(seen, path)) for path in sentence.facts))
        strange = {word for word in words_of(sentence.text) - named if not word[0].isdigit()}
        assert {word for word in strange if not is_own(word, named)} == set(), (sentence.text, sentence.facts)


def is_own(word: str, named: set[str]) -> bool:
    """The drafter's own words; a zone behind an hour; a fact's word with -nya."""
    return word in OWN or word in ("wib", "wita", "wit") or word.removesuffix("nya") in named | {"anak"}


@many
@given(anything)
def test_the_facts_a_sentence_names_are_there(facts: dict[str, Any]) -> None:
    for sentence in draft(facts).sentences:
        assert sentence.facts
        assert len(set(sentence.facts)) == len(sentence.facts)
        for path in sentence.facts:
            assert value_at(facts, path) not in ("", None, [], {})


@many
@given(anything)
def test_what_is_asked_is_missing_and_asked_once(facts: dict[str, Any]) -> None:
    asked = [question.fact for question in draft(facts).questions]
    assert len(set(asked)) == len(asked)
    for fact in asked:
        table, _, key = fact.partition(".")
        if table in ("activity", "agency", "byline"):
            given_there = facts[table].get(key)
            assert not given_there or not any(given_there)


@many
@given(anything)
def test_a_release_has_its_four_parts_and_nothing_else(facts: dict[str, Any]) -> None:
    made = json.loads(json.dumps(draft(facts).as_json()))
    assert list(made) == ["headline", "dateline", "sentences", "questions"]
    assert made["headline"] and made["sentences"]
    assert all(list(sentence) == ["text", "facts"] for sentence in made["sentences"])
    assert all(list(question) == ["fact", "question"] for question in made["questions"])


def test_the_example_files_say_only_what_they_were_told() -> None:
    for path in FILES:
        facts = read_facts(path)
        for sentence in draft(facts).sentences:
            named = words_of(" ".join(said(value_at(facts, fact)) for fact in sentence.facts))
            strange = {word for word in words_of(sentence.text) - named if not word[0].isdigit()}
            assert {word for word in strange if not is_own(word, named)} == set(), (path.name, sentence.text)
