"""Readability for citizens."""
