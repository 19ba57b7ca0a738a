"""Runs every benchmark in turn, each in a process of its own: `python -m benchmarks [NAME ...]`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the named benchmarks, or all; return the highest exit code."""
    here = Path(__file__).parent
    names = sys.argv[1:] or sorted(
        path.stem for path in here.glob("*.py") if not path.stem.startswith("_")
    )
    worst = 0
    for name in names:
        print(f"\n== {name}", flush=True)
        done = subprocess.run(  # noqa: S603 -- our own modules, run by this Python
            [sys.executable, "-m", f"benchmarks.{name}"], cwd=here.parent, check=False
        )
        worst = max(worst, done.returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
