"""Connectors against real counterparts."""
