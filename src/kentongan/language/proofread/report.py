"""Findings for people: line, column, excerpt with a marker, explanation, suggestions, like a good compiler."""

from collections import Counter

from .check import Report
from .readability import readability
from .rule import ERROR, HINT, WARNING, Finding
from .rules import rule_titles

NAMES = {ERROR: "galat", WARNING: "peringatan", HINT: "saran"}
PARTS = {"who": "siapa", "what": "apa", "when": "kapan", "where": "di mana", "why": "mengapa", "how": "bagaimana"}
AROUND = 36  # letters of excerpt on either side


def as_text(read: Report, name: str) -> str:
    """The whole report, ending in a line that counts."""
    parts = [_finding(read, one, name) for one in read.findings]
    missing = [PARTS[part] for part, told in read.lead.items() if not told["present"]]
    if missing:
        parts.append(f"{name}: teras belum menjawab: {', '.join(missing)}.\n")
    eased = readability(read.doc)
    if eased:
        parts.append(f"{name}: keterbacaan: {eased.level} (rata-rata kalimat {eased.mean_sentence:.0f} kata).\n")
    return "\n".join([*parts, f"{name}: {_count(read.findings)}"])


def _finding(read: Report, one: Finding, name: str) -> str:
    line, column = read.doc.place(one.start)
    before, marked, after = _excerpt(read.doc.text, one)
    lines = [
        f"{name}:{line}:{column}: {NAMES[one.severity]}: {rule_titles().get(one.rule, one.rule)} [{one.rule}]",
        f"    {before}{marked}{after}",
        f"    {' ' * len(before)}{'^' * max(1, len(marked))}",
        f"    {one.message}",
    ]
    better = " atau ".join(f"“{suggestion}”" for suggestion in one.suggestions if suggestion)
    return "\n".join([*lines, *([f"    Sebaiknya: {better}"] if better else []), ""])


def _excerpt(text: str, one: Finding) -> tuple[str, str, str]:
    before = text[max(0, one.start - AROUND) : one.start].split("\n")[-1]
    marked = " ".join(text[one.start : one.end].splitlines())
    after = text[one.end : one.end + AROUND].split("\n")[0]
    if one.start > AROUND and len(before) == AROUND:
        before = "…" + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return before.replace("\t", " "), marked, after


def _count(findings: list[Finding]) -> str:
    if not findings:
        return "tidak ada temuan."
    count = Counter(one.severity for one in findings)
    return ", ".join(f"{count[severity]} {name}" for severity, name in NAMES.items() if count[severity]) + "."
