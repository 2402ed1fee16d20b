"""Acronyms."""
