"""What `up` makes before it serves: data folder, keys, regency, database, static files, translations, demo."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import polib

from kentongan.agencies import regency_file
from kentongan.language.lexicon import building as lexicon
from kentongan.lib import keys

from .errors import Stop

PACKAGE = Path(__file__).resolve().parents[1]
ENOUGH = 50 * 1024 * 1024  # bytes free, below which a database can fail half-way


@dataclass
class Report:
    """What set-up did and what the operator should read."""

    lines: list[str] = field(default_factory=list)
    demo: bool = False
    operator_link: str = ""
    greeting: str = ""

    def step(self, line: str) -> None:
        """Say a step, at once."""
        self.lines.append(line)
        print(f"  {line}", flush=True)


class DataFolder:
    """The data folder, held by one `up` at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> "DataFolder":
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.lock = (self.path / "up.lock").open("w")
        except OSError as error:
            raise Stop(
                f"The data folder {self.path} cannot be written ({error.strerror}): choose another --data."
            ) from None
        if shutil.disk_usage(self.path).free < ENOUGH:
            raise Stop(f"The disk of {self.path} is nearly full: free at least 50 MB and try again.", 1)
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Stop(f"Kentongan is running on {self.path} already: stop that, or choose another --data.") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.lock.close()

    def has_regency(self) -> bool:
        """Whether a real regency lives here."""
        return (self.path / "regency.toml").exists()

    def once(self, name: str, fingerprint: str, work: Callable[[], None]) -> bool:
        """Do `work` unless it was done for the same fingerprint. Say whether it was done now."""
        stamp = self.path / "stamps" / name
        if stamp.exists() and stamp.read_text() == fingerprint:
            return False
        work()
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(fingerprint)
        return True


def set_up(data: DataFolder, regency: Path | None, demo: bool) -> Report:
    """Make what is missing. Raises Stop with one sentence; what was made before stays usable."""
    try:
        return _set_up(data, regency, demo)
    except OSError as error:
        raise Stop(
            f"Set-up stopped: {error.strerror or error}. Free some space or check the rights, then try again.", 1
        ) from None
    except keys.Broken as broken:
        raise Stop(str(broken), 1) from None


def _set_up(data: DataFolder, regency: Path | None, demo: bool) -> Report:
    report = Report()
    keep_regency(data, regency, report)
    keys.make(data.path)
    report.demo = demo and not data.has_regency()
    os.environ["KENTONGAN_DEMO"] = "1" if report.demo else ""
    if data.once("translations", fingerprint(PACKAGE.glob("*/locale/*/LC_MESSAGES/*.po")), compile_translations):
        report.step("compiled the Indonesian catalogue")
    if lexicon.missing():
        lexicon.built()
        report.step("compiled the Indonesian word list")
    work_in_django(data, report)
    return report


def refuse_broken_regency(path: Path, needed: bool) -> None:
    """Check a regency's file before anything is made. `needed`: whether it must exist. Raises Stop."""
    if not needed and not path.exists():
        return
    try:
        regency_file.read(path)
    except regency_file.Mistake as mistake:
        raise Stop(str(mistake) if needed else f"{path} is broken: {mistake}") from None


def keep_regency(data: DataFolder, given: Path | None, report: Report) -> None:
    """Keep a copy of the regency's file (checked by refuse_broken_regency) in the data folder."""
    if given is None:
        return
    kept = data.path / "regency.toml"
    if not kept.exists() and (data.path / "kentongan.sqlite3").exists():
        raise Stop(f"{data.path} holds the demo: choose an empty --data for {given.name}.")
    draft = data.path / ".regency.toml"
    draft.write_bytes(given.read_bytes())
    draft.replace(kept)
    report.step(f"checked {given.name}")


def work_in_django(data: DataFolder, report: Report) -> None:
    """Migrate, collect, fill; nothing is done again when nothing changed. Raises Stop when the database cannot."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "kentongan.settings"
    from kentongan.cli import django_work

    try:
        migrate(data, report, django_work.migrate)
        statics = fingerprint([*PACKAGE.glob("*/static/**/*"), PACKAGE.parents[1] / "requirements" / "kentongan.txt"])
        if data.once("static", statics, django_work.collect_static):
            report.step("collected styles, fonts and scripts")
        if data.has_regency():
            kept = hashlib.sha256((data.path / "regency.toml").read_bytes()).hexdigest()
            data.once("regency", kept, lambda: report.step(django_work.apply_regency()))
            report.operator_link = django_work.operator_link()
        elif report.demo:
            data.once("demo", "filled", lambda: django_work.fill_demo(report.step))
    except regency_file.Mistake as mistake:
        raise Stop(str(mistake)) from None
    except django_work.DatabaseTrouble as error:
        raise Stop(
            f"Set-up stopped, the database said: {django_work.words_of(error)}. What was done before is kept: "
            "free some space or check DATABASE_URL, then try again.",
            1,
        ) from None


def migrate(data: DataFolder, report: Report, work: Callable[[], None]) -> None:
    """Bring the database up to date, unless it was for these migrations and this database."""
    migrations = fingerprint(
        [*PACKAGE.glob("*/migrations/*.py"), PACKAGE.parents[1] / "requirements" / "kentongan.txt"]
    )
    url = os.environ.get("DATABASE_URL", "")
    database = url + ("" if (data.path / "kentongan.sqlite3").exists() else "new")
    if data.once("migrations", f"{migrations} {_digest(database)}", work):
        report.step("brought the database up to date")
        data.once("migrations", f"{migrations} {_digest(url)}", lambda: None)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def fingerprint(paths: object) -> str:
    """A digest over names, sizes and times of files."""
    digest = hashlib.sha256()
    for path in sorted(paths):  # type: ignore[call-overload]
        if path.is_file():
            stat = path.stat()
            digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def compile_translations() -> None:
    """Every .po beside its .mo, in Python: no msgfmt needed (Decided 12)."""
    for catalogue in PACKAGE.glob("*/locale/*/LC_MESSAGES/*.po"):
        compiled = catalogue.with_suffix(".mo")
        try:
            polib.pofile(str(catalogue)).save_as_mofile(str(compiled))
        except PermissionError:
            raise Stop(f"{compiled} cannot be written: start once as the owner of the program's folder.") from None
