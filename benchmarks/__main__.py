"""`make bench`: how long `genklang check` takes as the site grows, how long a build takes beside other engines, how
soon the preview shows a change, what PII finds.

It also tells what `genklang export` takes. `python -m benchmarks engines [DOCUMENTS]`, `… personal_data [SEED]`,
`… preview` and `… export` measure only one of them.
"""

from __future__ import annotations

import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import engines, exporting, personal_data, preview
from benchmarks.generate import write_site

SIZES = (1000, 2000, 5000)
RUNS = 3
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds of the median run, and mebibytes of the largest process of all runs."""

    seconds: float
    mebibytes: float


def measured(*arguments: str) -> Figure:
    """Run the command RUNS times after a warm-up, each time as a process of its own."""
    runs = sorted(_timed(*arguments) for _ in range(RUNS + 1))[:RUNS]
    seconds = sorted(run[0] for run in runs)[RUNS // 2]
    return Figure(seconds, max(run[1] for run in runs))


def _timed(*arguments: str) -> tuple[float, float]:
    code = "import resource, sys; from genklang.cli import run; code = run(sys.argv[1:]); "
    code += "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr); sys.exit(code)"
    began = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    seconds = time.perf_counter() - began
    if done.returncode == 2 or not done.stderr.strip():
        raise SystemExit(done.stderr)
    return seconds, int(done.stderr.split()[-1]) / 1024


def main(asked: list[str]) -> None:
    """Measure and print the tables that are asked for, all of them if none is."""
    if not asked:
        times()
    if asked[:1] in ([], ["engines"]):
        engines.main(*map(int, asked[1:2]))
    if asked[:1] in ([], ["export"]):
        exporting.main()
    if asked[:1] in ([], ["preview"]):
        preview.main(ROOT)
    if asked[:1] in ([], ["personal_data"]):
        personal_data.main(*map(int, asked[1:2]))


def times() -> None:
    """Measure and print how long checking takes."""
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, median of {RUNS} runs\n")
    print("| site | documents | check, s | check, MiB | ms per document |\n|---|---|---|---|---|")
    _row("example", ROOT, sum(1 for _ in (ROOT / "content").rglob("*.md")))
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            site = Path(folder) / str(size)
            _row("generated", site, write_site(site, size))


def _row(name: str, site: Path, documents: int) -> None:
    figure = measured("check", "--root", str(site), "--as-of", "2026-11-24")
    each = figure.seconds / documents * 1000
    print(f"| {name} | {documents} | {figure.seconds:.2f} | {figure.mebibytes:.0f} | {each:.2f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
