"""The example files, read as a desk editor reads a release."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from kentongan.language.drafting import Draft, draft, read_facts

from .cases import FILES

STUB = re.compile(r"^[\w.]+( [\w.]+)? (membuka|menutup|menghadiri|mengikuti) \w+( itu)?\.$|\bhadir sebagai\b")
SMALL = {"dan", "di", "ke", "dari", "untuk", "bagi", "yang", "pada", "dengan", "dalam", "terhadap", "secara", "tentang"}


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def release(request: pytest.FixtureRequest) -> Draft:
    path: Path = request.param
    return draft(read_facts(path))


def body(release: Draft) -> list[str]:
    """The sentences without the byline."""
    return [one.text for one in release.sentences if not one.text.startswith("(")]


def words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.lower())


def test_there_are_examples_of_all_kinds() -> None:
    assert len(FILES) >= 15


def test_no_two_sentences_begin_alike(release: Draft) -> None:
    openings = [tuple(words(sentence)[:3]) for sentence in body(release)]
    assert len(set(openings)) == len(openings)


def test_no_sentence_is_a_stub(release: Draft) -> None:
    for sentence in body(release):
        assert len(sentence.split()) >= 4
        assert not STUB.search(sentence), sentence


def test_neighbouring_quotes_are_attributed_with_different_verbs(release: Draft) -> None:
    verbs = re.findall(r"” (\w+) ", " ".join(body(release)))
    assert all(one != other for one, other in pairwise(verbs))


def test_the_headline_is_short_and_in_title_case(release: Draft) -> None:
    headline = release.headline.split()
    assert 3 <= len(headline) <= 12
    for word in headline[1:]:
        assert (word.lower() in SMALL) == word[:1].islower() or word[0].isdigit(), release.headline


def test_the_lead_fits_into_45_words(release: Draft) -> None:
    assert len(release.sentences[0].text.split()) <= 45 + 1  # the dash behind the dateline is no word


def test_sentences_end_once_and_have_no_loose_marks(release: Draft) -> None:
    for sentence in body(release):
        assert re.search(r"[.!?…]”?$", sentence)
        assert not re.search(r" [,.]|,,|\.\.|  ", sentence), sentence


def test_every_fact_of_the_activity_is_told(release: Draft, request: pytest.FixtureRequest) -> None:
    facts = read_facts(request.node.callspec.params["release"])
    told = {".".join(fact.split(".")[:2]) for sentence in release.sentences for fact in sentence.facts}
    given = {f"activity.{key}" for key in facts["activity"] if key not in ("kind", "short", "zone")}
    assert given <= told
