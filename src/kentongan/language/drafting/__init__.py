"""A release from the facts of an activity: every sentence traces to a fact somebody gave; what is missing is asked."""

from .facts import Mistake, read_facts
from .questions import Question
from .release import Draft, draft
from .told import Told

__all__ = ["Draft", "Mistake", "Question", "Told", "draft", "read_facts"]
