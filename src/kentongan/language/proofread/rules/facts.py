"""The text against the facts of an activity."""
