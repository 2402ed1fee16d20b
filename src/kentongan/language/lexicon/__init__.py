"""Which words there are, how common they are, what part of speech they tend to be."""

from .lookup import Lexicon, lexicon

__all__ = ["Lexicon", "lexicon"]
