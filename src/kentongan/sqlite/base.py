"""The database backend (settings.DATABASES)."""

from typing import Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.schema import DatabaseSchemaEditor as DjangoSchemaEditor


class DatabaseSchemaEditor(DjangoSchemaEditor):
    """Rebuilds tables in SQLite's older way of renaming.

    The newer one (3.25) refuses when a trigger of another table names the table that is being rebuilt, and ours do
    (social/triggers.py). Foreign keys are off meanwhile, so that no reference is rewritten in either way.
    """

    def _remake_table(self, *args: Any, **kwargs: Any) -> None:
        self.execute("PRAGMA legacy_alter_table = ON")
        try:
            super()._remake_table(*args, **kwargs)  # type: ignore[misc]
        finally:
            self.execute("PRAGMA legacy_alter_table = OFF")


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, with our schema editor."""

    SchemaEditorClass = DatabaseSchemaEditor
