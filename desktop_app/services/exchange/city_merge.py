"""Merges a verified package into the city's copy: child by child, by the package's number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.db.city_store import CityRow, CityVisitRow, KnownInCity, ResidenceRow
from desktop_app.db.unit import Unit
from desktop_app.exchange.package import Package
from desktop_app.programme.records.children import Child, Growth, Visit
from desktop_app.programme.records.exchange import PackageFate, ReceivedPackage
from desktop_app.programme.records.package import Presence, Residence, SentChild, SentVisit
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.programme.records.values import plain
from desktop_app.programme.register.identity import name_key
from desktop_app.services.growth.scoring import growth_of_many

_BATCH = 200
"""How many children are scored at once: their visits are held twice meanwhile."""


def merge(unit: Unit, record: ReceivedPackage, package: Package) -> None:
    """Store what a package tells and nobody told later; whoever it tells to be gone vanishes."""
    known, newest = unit.city.known(record.sender), _newest_complete(unit, record)
    wanted = [child for child in package.children if _counts(known, newest, child.uid, record)]
    for start in range(0, len(wanted), _BATCH):
        rows = _rows(wanted[start : start + _BATCH])
        unit.city.put(record.sender, record.package_no, rows)
    gone = [uid for uid in package.gone if _counts(known, newest, uid, record)]
    gone += _left_out(known, record, package)
    unit.city.put_gone(record.sender, record.package_no, gone)


def merge_counts(unit: Unit, record: ReceivedPackage, package: Package) -> tuple[int, int, int]:
    """Return how many children a package brings, changes and takes away; writes nothing."""
    if record.fate is not PackageFate.MERGED:
        return (0, 0, 0)
    known, newest = unit.city.known(record.sender), _newest_complete(unit, record)
    here = {uid for uid, one in known.items() if not one.gone}
    wanted = {one.uid for one in package.children if _counts(known, newest, one.uid, record)}
    gone = {uid for uid in package.gone if _counts(known, newest, uid, record)}
    gone |= set(_left_out(known, record, package))
    return (len(wanted - here), len(wanted & here), len(gone & here))


def _newest_complete(unit: Unit, record: ReceivedPackage) -> int:
    """Return the number of the newest merged package that told every child; 0 for none."""
    told = unit.received_packages.of(sender=record.sender, complete=True, fate=PackageFate.MERGED)
    return max((one.package_no for one in told), default=0)


def _counts(
    known: Mapping[str, KnownInCity], newest_complete: int, uid: str, record: ReceivedPackage
) -> bool:
    """Whether no later package has told of this child, nor left her out of a complete list."""
    if uid in known:
        return known[uid].package_no < record.package_no
    return newest_complete < record.package_no


def _left_out(
    known: Mapping[str, KnownInCity], record: ReceivedPackage, package: Package
) -> Sequence[str]:
    """Return who is missing in a complete package, and so no longer in the register."""
    if not record.complete:
        return ()
    told = {one.uid for one in package.children} | {uid for uid, _ in package.refused}
    told |= set(package.gone)
    return [
        uid
        for uid, one in known.items()
        if uid not in told and not one.gone and one.package_no < record.package_no
    ]


def _rows(children: Sequence[SentChild]) -> list[CityRow]:
    pairs = [pair for child in children for pair in _pairs(child)]
    growths = iter(growth_of_many(pairs))
    return [
        CityRow(
            uid=child.uid,
            nik=child.nik,
            name=child.name,
            name_key=name_key(child.name),
            sex=child.sex.value,
            birth_date=child.birth_date.isoformat(),
            mother=child.mother,
            records=_records(child),
            residences=[_residence(one) for one in child.residence],
            visits=[_visit(one, next(growths)) for one in child.visits],
        )
        for child in children
    ]


def _pairs(child: SentChild) -> Iterator[tuple[Child, Visit]]:
    """Yield the child's visits as the growth engine takes them."""
    whose = Child(name=child.uid, sex=child.sex, birth_date=child.birth_date)
    for one in child.visits:
        yield whose, _as_visit(one)


def _residence(one: Residence) -> ResidenceRow:
    """Return a row with the official spelling of the place, which may come in any."""
    if one.presence is not Presence.HERE:
        return (one.since.isoformat(), one.presence.value, "", "", "")
    kecamatan, desa = kota_banjar().place(one.kecamatan, one.desa)
    return (one.since.isoformat(), one.presence.value, kecamatan, desa, one.posyandu)


def _visit(one: SentVisit, growth: Growth) -> CityVisitRow:
    return (
        one.on.isoformat(),
        one.weight_kg,
        growth.clenhei_cm,
        one.muac_cm,
        one.oedema_grade,
        growth.zlen,
        growth.zwei,
        growth.zwfl,
        growth.flen,
        growth.fwei,
        growth.fwfl,
    )


def _records(child: SentChild) -> str:
    told = {
        "courses": plain(child.courses),
        "severe": plain(child.severe_courses),
        "referrals": plain(child.referrals),
        "vaccines": [[one.vaccine, one.on.isoformat()] for one in child.vaccines],
        "care": [[one.kind.value, one.on.isoformat()] for one in child.care],
    }
    filled = {name: value for name, value in told.items() if value}
    return json.dumps(filled, ensure_ascii=False, separators=(",", ":"))


def _as_visit(one: SentVisit) -> Visit:
    return Visit(
        child_id=0,
        visit_date=one.on,
        weight_kg=one.weight_kg,
        lenhei_cm=one.lenhei_cm,
        measure=one.measure,
        muac_cm=one.muac_cm,
        oedema_grade=one.oedema_grade,
    )
