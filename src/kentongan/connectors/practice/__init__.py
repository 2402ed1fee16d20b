"""The practice board: a network that exists only inside this installation."""

from .board import Practice

__all__ = ["Practice"]
