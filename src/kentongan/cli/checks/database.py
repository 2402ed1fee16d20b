"""The database: answers, is whole, up to date, and keeps its own rules. Needs Django set up."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from kentongan.lib.triggers import Trigger
from kentongan.newsroom.triggers import TRIGGERS as NEWSROOM
from kentongan.social.triggers import TRIGGERS as SOCIAL

from .check import Check, some


def checks() -> Iterator[Check]:
    """All of them, until one says that the next cannot be asked. The last one is `ok` when all could be."""
    if settings.ON_SQLITE:
        found = sqlite_file(Path(settings.DATABASES["default"]["NAME"]))
        yield found
        if found.mark == "x":
            return
    answer = reachable()
    yield answer
    if answer.mark == "x":
        return
    yield migrated()
    yield triggers_stand()


def sqlite_file(path: Path) -> Check:
    """The file is there, whole, and in WAL mode; asked without writing."""
    if not path.exists():
        return Check("x", f"there is no database {path}", f"run: ./kentongan up --data {path.parent}")
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20) as file:
            mode = file.execute("PRAGMA journal_mode").fetchone()[0]
            state = file.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        return Check("x", f"{path} cannot be read ({error})", "restore it from your copy of the data folder")
    if state != "ok":
        return Check("x", f"{path} is damaged ({state})", "stop `up` and restore it from your copy of the data folder")
    if mode != "wal":
        return Check(
            "!", f"SQLite is in {mode} mode, not WAL: readers wait for writers", "start `up` once: it sets WAL"
        )
    return Check("ok", "SQLite: whole, in WAL mode")


def reachable() -> Check:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        said = str(error).strip().splitlines()[0]
        return Check("x", f"the database does not answer: {said}", "check DATABASE_URL and that its server runs")
    return Check("ok", f"the database answers ({connection.vendor})")


def migrated() -> Check:
    """Whether every migration was applied."""
    executor = MigrationExecutor(connection)
    waiting = [str(step) for step, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    if waiting:
        return Check("x", f"{len(waiting)} migrations wait: {some(waiting)}", _migrate())
    return Check("ok", "all migrations are applied")


def triggers_stand() -> Check:
    """Website first, and the history that only grows, are kept by triggers: are they there, in today's words?"""
    expected = [*SOCIAL, *NEWSROOM]
    gone = [trigger.name for trigger in expected if not _stands(trigger)]
    if gone:
        return Check("x", f"the database does not keep its rules, missing or old: {some(gone)}", _migrate())
    return Check("ok", f"all {len(expected)} triggers stand: website first, an append-only history")


def _migrate() -> str:
    return f"run: KENTONGAN_DATA={settings.DATA} ./kentongan manage migrate"


def _stands(trigger: Trigger) -> bool:
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT 1 FROM pg_trigger WHERE tgname = %s AND tgenabled <> 'D'", [trigger.name])
            return cursor.fetchone() is not None
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = %s", [trigger.name])
        row = cursor.fetchone()
        return row is not None and row[0] == trigger.install("sqlite")[-1]
