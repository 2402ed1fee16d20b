"""The practice board keeps the promises of a real network."""

from datetime import UTC, datetime

import pytest

from kentongan.connectors.base import Account, Post
from kentongan.connectors.errors import Rejected
from kentongan.connectors.practice import Practice

BOARD = Account("https://desk.example/meja/papan-latihan/", "tirtasari")
POST = Post(
    "Jembatan Kalibening dibuka.", "https://tirtasari.example/b/1?k=abc", "Jembatan dibuka", "Dua tahun dibangun."
)


def test_sari_posts_twice_with_one_key_and_it_is_one_post():
    board = Practice()
    prepared = board.prepare(POST, "abc", BOARD)
    first, second = board.publish(prepared, "abc", BOARD), board.publish(prepared, "abc", BOARD)
    assert first.id == second.id == "abc"
    assert first.url == second.url == "https://desk.example/meja/papan-latihan/#abc"


def test_what_nobody_recorded_is_surely_not_on_the_board():
    board = Practice()
    assert board.confirm(board.prepare(POST, "abc", BOARD), "abc", datetime.now(UTC), BOARD) is None


@pytest.mark.parametrize("text", ["", "  \n", "a" * 501])
def test_an_empty_or_endless_text_is_refused_in_a_sentence(text):
    post = Post(text, POST.link, POST.title, POST.summary)
    with pytest.raises(Rejected) as refused:
        Practice().prepare(post, "abc", BOARD)
    assert refused.value.sentence.endswith(".")
    assert Practice().check(post, BOARD)[0].severity == "error"
