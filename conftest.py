"""What all tests share: the cast, and the real servers."""

pytest_plugins = ["tests.cast"]
