"""Capital letters."""
