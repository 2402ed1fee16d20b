"""Weekdays, dates and times."""
