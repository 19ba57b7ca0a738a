"""Measures the city: merging ten packages of 1,200 children, and its table over 700,000 visits.

    python -m benchmarks.city [--children 1200] [--visits 24] [--table-visits 58]

The project promises 20 s for ten packages and 1 s for the table. Packages are sealed, signed,
opened and verified as in use; the time of the processor is printed beside that of the clock.
"""

from __future__ import annotations

import argparse
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from desktop_app.app import App, open_app
from desktop_app.db.city_store import CityRow
from desktop_app.exchange.package import child_bytes, package_bytes
from desktop_app.programme.records.children import Measure, Month, Sex
from desktop_app.programme.records.exchange import Partner, Party
from desktop_app.programme.records.package import (
    SCHEMA,
    Presence,
    Residence,
    SentChild,
    SentVisit,
)
from desktop_app.programme.records.regions import Desa, kota_banjar
from desktop_app.services.vault import access
from desktop_app.vault.envelope import EnvelopeHead, key_name, sealed
from desktop_app.vault.exchange_keys import OwnKeys, PublicKeys

PUSKESMAS, YEARS, LAST = 10, 5, date(2026, 11, 24)
PASSWORD = "kebun teh di lereng"  # noqa: S105 -- of a vault that lasts for this measurement


def main() -> None:
    """Make the packages, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--children", type=int, default=1_200)
    parser.add_argument("--visits", type=int, default=24)
    parser.add_argument("--table-visits", type=int, default=58)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, closing(a_city(Path(name) / "kota")) as city:
        folder = Path(name)
        files = [
            a_package(city, number, folder, wanted.children, wanted.visits)
            for number in range(PUSKESMAS)
        ]
        size = sum(file.stat().st_size for file in files) / 1_000_000
        print(f"{PUSKESMAS} packages of {wanted.children} children, {size:.1f} MB")
        told("merge the packages", lambda: merged(city, files))
    with tempfile.TemporaryDirectory() as name, closing(a_city(Path(name) / "kota")) as city:
        visits = fill(city, wanted.children, wanted.table_visits)
        print(f"{visits} visits")
        told("city table", lambda: city.city.years(8, by=city.person))
        told("city table again", lambda: city.city.years(8, by=city.person))
        told("one month", lambda: city.city.month(Month(year=2026, month=8), by=city.person))


def told(what: str, step: Callable[[], object]) -> None:
    """Print how long a step took."""
    clock, processor = time.perf_counter(), time.process_time()
    step()
    print(
        f"{what:20}{time.perf_counter() - clock:8.2f} s"
        f"{time.process_time() - processor:8.2f} s of the processor"
    )


def a_city(folder: Path) -> App:
    """Return the services over a new city vault."""
    created = access.create_vault(
        folder, facility="Dinas", username="kepala", display_name="Kepala", password=PASSWORD
    )
    app = open_app(created.vault)
    app.partners.become_city(by=app.person)
    return app


def merged(city: App, files: list[Path]) -> None:
    """Receive every package."""
    for file in files:
        city.receiving.receive(file, by=city.person)


def a_package(city: App, number: int, folder: Path, children: int, visits: int) -> Path:
    """Return the sealed file of a puskesmas whose keys are pinned."""
    own, installation, to = OwnKeys.new(), secrets.token_hex(16), city.partners.own(by=city.person)
    pin(city, f"Puskesmas {number}", installation, own)
    content = package_bytes(map(child_bytes, some_children(number, children, visits)), ())
    head = EnvelopeHead(
        kind="package",
        schema=SCHEMA,
        sender=installation,
        recipient=to.installation,
        number=1,
        made_at=f"{LAST}T09:00:00+07:00",
        to_key=key_name(to.seal),
        by_key=key_name(own.public_sign),
        about={"facility": f"Puskesmas {number}", "month": "2026-11", "complete": True},
    )
    file = folder / f"{number}.paket"
    file.write_bytes(sealed(head, content, to=to.seal, signing_key=own.sign))
    return file


def pin(city: App, name: str, installation: str, own: OwnKeys) -> None:
    """Pin a puskesmas' keys at the city."""
    public = PublicKeys(
        installation=installation,
        role="puskesmas",
        name=name,
        seal=own.public_seal,
        sign=own.public_sign,
    )
    with city.partners.store.unit() as unit:
        unit.partners.add(
            Partner(
                installation=installation,
                party=Party.PUSKESMAS,
                name=name,
                seal_key=public.seal.hex(),
                sign_key=public.sign.hex(),
                trusted_on=LAST,
            )
        )
        unit.commit()


def some_children(number: int, count: int, visits: int) -> Iterator[SentChild]:
    """Yield children who were measured once a month."""
    random = np.random.default_rng(number)
    desa = kota_banjar().desa
    for child in range(count):
        born = LAST - timedelta(days=int(random.integers(visits * 30 + 20, 1_700)))
        home: Desa = desa[(number * 3 + child) % len(desa)]
        days = [LAST - timedelta(days=30 * back + 1) for back in range(visits)]
        yield SentChild(
            uid=secrets.token_hex(16),
            name=f"Anak {number} {child}",
            sex=Sex.FEMALE if child % 2 else Sex.MALE,
            birth_date=born,
            mother=f"Ibu {child}",
            residence=(
                Residence(
                    since=born,
                    presence=Presence.HERE,
                    kecamatan=home.kecamatan,
                    desa=home.name,
                    posyandu="Mawar 1",
                ),
            ),
            visits=tuple(
                SentVisit(
                    uid=secrets.token_hex(16),
                    on=day,
                    weight_kg=round(float(random.normal(11, 2)), 1),
                    lenhei_cm=round(float(random.normal(84, 7)), 1),
                    measure=Measure.STANDING,
                )
                for day in reversed(days)
            ),
        )


def fill(city: App, children: int, visits: int) -> int:
    """Store many children past the packages, with invented z-scores; return the visits."""
    random = np.random.default_rng(1)
    desa = kota_banjar().desa
    with city.partners.store.unit() as unit:
        for number in range(PUSKESMAS):
            installation = secrets.token_hex(16)
            unit.partners.add(
                Partner(
                    installation=installation,
                    party=Party.PUSKESMAS,
                    name=f"Puskesmas {number}",
                    seal_key="",
                    sign_key="",
                    trusted_on=LAST,
                )
            )
            rows = []
            for child in range(children):
                born = LAST - timedelta(days=YEARS * 365 + int(random.integers(-900, 900)))
                home = desa[(number * 3 + child) % len(desa)]
                z = np.round(random.normal(-1.2, 1.1, visits), 2).tolist()
                days = [(LAST - timedelta(days=30 * back)).isoformat() for back in range(visits)]
                rows.append(
                    CityRow(
                        uid=secrets.token_hex(16), nik=f"{number:02d}{child:014d}",
                        name=f"Anak {number} {child}", name_key=f"ANAK {number} {child}",
                        sex="f", birth_date=born.isoformat(), mother="Ibu", records="{}",
                        residences=[
                            (born.isoformat(), "here", home.kecamatan, home.name, "Mawar 1")
                        ],
                        visits=[
                            (day, 11.0, 84.0, None, None, value, value, value, False, False, False)
                            for day, value in zip(days, z, strict=True)
                        ],
                    )
                )  # fmt: skip
            unit.city.put(installation, 1, rows)
        unit.commit()
    return PUSKESMAS * children * visits


if __name__ == "__main__":
    main()
