"""The newsroom: activities, stories, publications, programmes, photos and their history."""

from .activity import Activity, Waiver
from .event import Event
from .photo import Photo, Rendition
from .programme import Issue, Programme
from .publication import Correction, Publication, Schedule, Withdrawal
from .story import Kind, Story, Topic
from .wording import DictionaryWord, IgnoredFinding

__all__ = [
    "Activity",
    "Correction",
    "DictionaryWord",
    "Event",
    "IgnoredFinding",
    "Issue",
    "Kind",
    "Photo",
    "Programme",
    "Publication",
    "Rendition",
    "Schedule",
    "Story",
    "Topic",
    "Waiver",
    "Withdrawal",
]
