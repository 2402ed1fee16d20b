"""Numbers and amounts of money."""
