"""What stops a command: one clear sentence with what to do next."""


class Stop(Exception):
    """The command cannot go on; the text says why and what to do. `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code
