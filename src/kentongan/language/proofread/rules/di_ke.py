"""di and ke: prefix or preposition."""
