"""Academic degrees."""
