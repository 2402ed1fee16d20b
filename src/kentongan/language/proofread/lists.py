"""Word lists: those written in the code, and the tables in `language/data`."""

from ..lists import DATA, table, words_of

__all__ = ["DATA", "table", "words_of"]
