"""A release from the facts of an activity: every sentence traces to a fact somebody gave; what is missing is asked."""

from .facts import Mistake, read_facts
from .questions import Question
from .release import Draft, Sentence, draft

__all__ = ["Draft", "Mistake", "Question", "Sentence", "draft", "read_facts"]
