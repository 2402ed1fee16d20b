"""Real counterparts, started by the tests on loopback.

Each module has `install(env)` (idempotent, says what it does, raises Unavailable) and `running()`, a context manager
that gives a handle and stops what it started.
"""
