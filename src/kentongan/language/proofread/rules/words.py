"""Words that have a better form."""
