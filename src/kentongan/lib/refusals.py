"""Refusing: what the one who clicked reads when a rule says no."""


class Refused(Exception):
    """A rule says no. The text is one clear sentence for the one who clicked; nothing has changed."""
