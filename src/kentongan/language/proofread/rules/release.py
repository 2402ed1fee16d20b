"""What makes a release a release."""
