"""Promises of the databases themselves, on a real server."""
