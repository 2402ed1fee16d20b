"""Spaces and punctuation."""
