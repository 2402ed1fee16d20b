"""The dateline."""
