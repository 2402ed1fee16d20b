"""Agencies, their people and their officials."""

from .agency import Agency
from .official import Official
from .person import Membership, Person, Role

__all__ = ["Agency", "Membership", "Official", "Person", "Role"]
