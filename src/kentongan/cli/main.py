"""The `kentongan` command: hands each verb to the module that owns it."""

import importlib
import os
import sys

VERBS = {
    "up": ("kentongan.cli.up", "start the newsroom: web server and worker"),
    "test": ("kentongan.cli.test", "install what tests need and run all of them"),
    "draft": ("kentongan.language.drafting.command", "a release from the facts of an activity"),
    "proofread": ("kentongan.language.proofread.command", "Indonesian proofreading"),
    "bench": ("kentongan.cli.bench", "the benchmarks, as ratios"),
    "doctor": ("kentongan.cli.doctor", "checks an installation and says what to do"),
    "messages": ("kentongan.cli.messages", "keep the Indonesian catalogues complete"),
    "screenshots": ("kentongan.cli.screenshots", "pictures of every page, phone and desktop, light and dark"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one verb with its own arguments. Returns the exit code: 0 fine, 1 findings or failure, 2 wrong use."""
    words = sys.argv[1:] if argv is None else argv
    if not words or words[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if words else 2
    verb, rest = words[0], words[1:]
    if verb == "manage":
        return manage(rest)
    if verb not in VERBS:
        print(f"There is no command “{verb}”. These exist:\n{usage()}", file=sys.stderr)
        return 2
    try:
        code = int(importlib.import_module(VERBS[verb][0]).main(rest))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def usage() -> str:
    """The commands, a line each."""
    rows = [*((verb, text) for verb, (_, text) in VERBS.items()), ("manage", "Django's own commands")]
    return "\n".join(f"  kentongan {verb:<12} {text}" for verb, text in rows)


def manage(words: list[str]) -> int:
    """Django's management commands, with our settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["kentongan manage", *words])
    return 0


if __name__ == "__main__":
    sys.exit(main())
