"""Django's SQLite backend, able to rebuild a table that another table's trigger names."""
