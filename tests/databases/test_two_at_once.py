"""Website first, with two connections at once: a post is never born while its publication ends."""

import threading

import psycopg
import pytest

from kentongan.newsroom import triggers as newsroom_triggers
from kentongan.social import triggers as social_triggers

# Just the columns the rules rest on.
TABLES = """
    CREATE TABLE newsroom_event (id serial PRIMARY KEY);
    CREATE TABLE newsroom_publication (id int PRIMARY KEY, story_id int, agency_id int, until timestamptz);
    CREATE TABLE social_account (id int PRIMARY KEY, agency_id int);
    CREATE TABLE social_delivery (
        id serial PRIMARY KEY, state text, account_id int REFERENCES social_account,
        publication_id int REFERENCES newsroom_publication
    );
    INSERT INTO newsroom_publication VALUES (1, 1, 1, NULL);
    INSERT INTO social_account VALUES (1, 1);
"""
BIRTH = "INSERT INTO social_delivery (state, account_id, publication_id) VALUES ('due', 1, 1)"
END = "UPDATE newsroom_publication SET until = now() WHERE id = 1"
MOVE = "UPDATE social_account SET agency_id = 2 WHERE id = 1"


@pytest.fixture
def url(postgresql):
    """A database of its own with the rules installed."""
    with psycopg.connect(postgresql.url, autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS two_at_once")
        server.execute("CREATE DATABASE two_at_once")
    address = postgresql.url.rsplit("/", 1)[0] + "/two_at_once"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(TABLES)
        for trigger in [*newsroom_triggers.TRIGGERS, *social_triggers.TRIGGERS]:
            for statement in trigger.install("postgresql"):
                connection.execute(statement)
    return address


def both(url, first, second):
    """`first` in an open transaction, `second` beside it, then `first` commits. Out: whether `second` was refused."""
    refused = []

    def beside():
        try:
            with psycopg.connect(url) as connection:
                connection.execute(second)
        except psycopg.Error as error:
            refused.append(error)

    with psycopg.connect(url) as connection:
        connection.execute(first)
        thread = threading.Thread(target=beside)
        thread.start()
        thread.join(0.5)
        connection.commit()
    thread.join(10)
    return bool(refused)


@pytest.mark.parametrize("change", [END, MOVE])
def test_a_post_that_is_being_born_holds_what_it_rests_on(url, change):
    assert both(url, BIRTH, change)


@pytest.mark.parametrize("change", [END, MOVE])
def test_no_post_is_born_while_what_it_rests_on_changes(url, change):
    assert both(url, change, BIRTH)
