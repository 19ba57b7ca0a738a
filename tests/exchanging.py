"""A puskesmas and a city that know each other's keys, for tests of what travels between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.app import App, open_app
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.exchange import SentPackage
from desktop_app.services.exchange.receiving import Arrival
from desktop_app.services.vault import access
from tests.services.conftest import FAST, NOW, PASSWORD

NOVEMBER = Month(year=2026, month=11)


@contextmanager
def a_vault(
    folder: Path, facility: str, clock: Callable[[], datetime] = lambda: NOW
) -> Iterator[App]:
    """The services over a new vault of this facility."""
    created = access.create_vault(
        folder,
        facility=facility,
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    with closing(open_app(created.vault, clock=clock)) as app:
        yield app


@contextmanager
def a_city(folder: Path, clock: Callable[[], datetime] = lambda: NOW) -> Iterator[App]:
    """The services over a new city vault."""
    with a_vault(folder, "Dinas Kesehatan Kota Banjar", clock) as city:
        city.partners.become_city(by=city.person)
        yield city


@dataclass(slots=True)
class Line:
    """The way between a puskesmas and its city: files in a folder of the courier's."""

    clinic: App
    city: App
    folder: Path
    made: int = 0

    @property
    def city_keys(self) -> Path:
        """The city's file of public keys."""
        return self.folder / "kota.pub"

    def introduce(self) -> None:
        """Let both pin the other's keys."""
        clinic_keys = self.folder / f"{self.clinic.facility}.pub"
        self.city.partners.show(self.city_keys, by=self.city.person)
        self.clinic.partners.show(clinic_keys, by=self.clinic.person)
        self.clinic.partners.trust(self.city_keys, by=self.clinic.person)
        self.city.partners.trust(clinic_keys, by=self.city.person)

    def next_file(self) -> Path:
        """A name for the next package."""
        self.made += 1
        return self.folder / f"{self.clinic.facility} {self.made}.paket"

    def send(
        self, month: Month = NOVEMBER, *, everything: bool = False, from_number: int | None = None
    ) -> tuple[Path, SentPackage]:
        """Send what changed; return file and record."""
        out = self.next_file()
        package = self.clinic.sending.send(
            month,
            self.city_keys,
            out,
            everything=everything,
            from_number=from_number,
            by=self.clinic.person,
        )
        return out, package

    def receive(self, file: Path) -> Arrival:
        """Receive a package at the city."""
        return self.city.receiving.receive(file, by=self.city.person)

    def answer(self, arrival: Arrival) -> SentPackage:
        """Read its receipt at the puskesmas."""
        assert arrival.receipt is not None
        return self.clinic.receiving.read_receipt(arrival.receipt, by=self.clinic.person)


def told(city: App) -> list[tuple[object, ...]]:
    """All that the city knows of children, the same for two cities that know the same."""
    with city.receiving.store.reading() as unit:
        return list(unit.city.everything())


@contextmanager
def a_line(app: App, folder: Path) -> Iterator[Line]:
    """A line from this puskesmas to a new city; both know each other."""
    courier = folder / "kurir"
    courier.mkdir()
    with a_city(folder / "kota") as city:
        line = Line(app, city, courier)
        line.introduce()
        yield line
