"""How much `genklang export` takes as the site grows, beside `genklang check` on the same site in the same run.

Seconds are of CPU time, so that other work on the machine counts little; the ratio of the two counts less still.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import write_site

SIZES = (1000, 2000, 5000)
RUNS = 2
DAY = ("--as-of", "2026-11-24")
MEASURED = """
import resource, sys
from genklang.cli import run
code = run(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU time, and mebibytes at the peak: the least of some runs."""

    seconds: float
    mebibytes: float


def cost(*arguments: str) -> Cost:
    """What the command costs in a process of its own."""
    runs = [_run(*arguments) for _ in range(RUNS)]
    return Cost(min(run.seconds for run in runs), min(run.mebibytes for run in runs))


def _run(*arguments: str) -> Cost:
    command = [sys.executable, "-c", MEASURED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    told = done.stderr.split()
    if done.returncode == 2 or len(told) < 2:
        raise SystemExit(done.stderr)
    return Cost(float(told[-2]), int(told[-1]) / 1024)


def main() -> None:
    """Measure and print the table."""
    print("\n| documents | files | export, s CPU | ms per document | export, MiB | export / check |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            _row(Path(folder) / str(size), size)


def _row(site: Path, size: int) -> None:
    documents, out = write_site(site, size), site / "out"
    checking = cost("check", "--root", str(site), *DAY)
    exporting = cost("export", "--root", str(site), "--out", str(out), *DAY)
    files = sum(1 for path in out.rglob("*") if path.is_file())
    each, ratio = exporting.seconds / documents * 1000, exporting.seconds / checking.seconds
    figures = f"{exporting.seconds:.1f} | {each:.1f} | {exporting.mebibytes:.0f} | {ratio:.1f}"
    print(f"| {documents} | {files} | {figures} |", flush=True)
