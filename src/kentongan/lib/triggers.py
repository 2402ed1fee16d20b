"""Database triggers in two dialects: one rule, refused by SQLite and PostgreSQL in the same words.

SQLite loses a table's triggers when Django rebuilds the table, so apps install theirs in `post_migrate`.
"""

from dataclasses import dataclass

LOCK = "{lock}"


def never_replaced(table: str) -> "Trigger":
    """SQLite's INSERT OR REPLACE removes the row that is in the way without any UPDATE or DELETE to refuse."""
    when = f"EXISTS (SELECT 1 FROM {table} there WHERE there.id = NEW.id)"  # noqa: S608 (our own names)
    return Trigger(f"{table}_never_replaced", table, "INSERT", when, "A row that exists is never replaced.")


def never_renumbered(table: str) -> "Trigger":
    """Others point to the number: changing it would pass what they rest on to another row."""
    words = "A row keeps its number."
    return Trigger(f"{table}_never_renumbered", table, "UPDATE OF id", "NEW.id <> OLD.id", words)


@dataclass(frozen=True)
class Trigger:
    """Refuse an event on a table when a condition holds.

    name: unique, also the PostgreSQL function's name. event: `INSERT`, `DELETE`, `UPDATE` or `UPDATE OF a, b`.
    when: SQL over NEW and OLD that is true when the row must be refused; LOCK in it keeps the rows that a
    sub-select reads as they are until the transaction ends (PostgreSQL; SQLite has one writer anyway).
    words: what the error says.
    """

    name: str
    table: str
    event: str
    when: str
    words: str

    def install(self, vendor: str) -> list[str]:
        """The statements that (re)install it on `sqlite` or `postgresql`."""
        return self._sqlite() if vendor == "sqlite" else self._postgresql()

    def remove(self, vendor: str) -> list[str]:
        """The statements that remove it."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER IF EXISTS {self.name}"]
        return [f"DROP TRIGGER IF EXISTS {self.name} ON {self.table}"]

    def _sqlite(self) -> list[str]:
        when = self.when.replace(LOCK, "")
        return [
            f"DROP TRIGGER IF EXISTS {self.name}",
            f"CREATE TRIGGER {self.name} BEFORE {self.event} ON {self.table} FOR EACH ROW "
            f"WHEN {when} BEGIN SELECT RAISE(ABORT, '{self.words}'); END",
        ]

    def _postgresql(self) -> list[str]:
        result = "OLD" if self.event == "DELETE" else "NEW"
        when = self.when.replace(LOCK, "FOR SHARE")
        return [
            f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger AS $$ BEGIN "
            f"IF {when} THEN RAISE EXCEPTION '{self.words}' USING ERRCODE = 'check_violation'; END IF; "
            f"RETURN {result}; END $$ LANGUAGE plpgsql",
            f"DROP TRIGGER IF EXISTS {self.name} ON {self.table}",
            f"CREATE TRIGGER {self.name} BEFORE {self.event} ON {self.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {self.name}()",
        ]
