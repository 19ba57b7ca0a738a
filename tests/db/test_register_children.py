"""Children in and out, and the list that search shows."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine

from desktop_app.db.unit import Store
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.children import Child, Place, Sex
from tests.builders import a_child, a_growth, a_visit
from tests.db.queries import counted

NIK = "3279014105250001"
FULL = Child(
    nik=NIK,
    name="Nur'aini Putri",
    sex=Sex.FEMALE,
    birth_date=date(2025, 5, 1),
    mother="Lilis",
    father="Tatang",
    kecamatan="Banjar",
    desa="Balokang",
    posyandu="Mawar 1",
    rt="01",
    rw="004",
    address="Jl. Mawar 7",
    birth_weight_kg=2.85,
    birth_length_cm=48.5,
    gestation_weeks=38,
)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def add(store: Store, *children: Child) -> tuple[Child, ...]:
    with store.unit() as unit:
        added = unit.children.add_many(children)
        unit.commit()
    return added


def found(store: Store, text: str) -> list[str]:
    with store.reading() as unit:
        return [row.name for row in unit.children.search(text)]


@pytest.mark.parametrize("child", [FULL, a_child()])
def test_a_child_comes_out_as_she_went_in(store: Store, child: Child) -> None:
    with store.unit() as unit:
        saved = unit.children.add(child)
        unit.commit()
    assert replace(saved, child_id=0) == child
    with store.reading() as unit:
        assert unit.children.get(saved.child_id) == saved
        assert list(unit.children.all()) == [saved]


def test_many_children_get_ids_in_their_order(store: Store) -> None:
    first = add(store, FULL)[0]
    added = add(store, a_child(name="Budi"), a_child(name="Asep"))
    assert [child.child_id for child in added] == [first.child_id + 1, first.child_id + 2]
    with store.reading() as unit:
        assert tuple(unit.children.all()) == (first, *added)
        assert unit.children.count() == 3


def test_no_children_are_added_by_an_empty_file(store: Store) -> None:
    assert add(store) == ()


def test_a_child_is_found_by_nik_and_by_her_birth(store: Store) -> None:
    saved, other = add(store, FULL, a_child(name="Nuraini Putri"))
    with store.reading() as unit:
        assert unit.children.by_nik(NIK) == saved
        assert unit.children.by_nik("3279014105250002") is None
        born = date(2025, 5, 1)
        assert unit.children.born_on(born, Sex.FEMALE) == (saved, other)
        assert unit.children.born_on(born, Sex.MALE) == ()
        assert unit.children.born_on(date(2025, 5, 2), Sex.FEMALE) == ()


def test_a_corrected_child_replaces_the_old_fields_and_is_found_anew(store: Store) -> None:
    (saved,) = add(store, FULL)
    corrected = replace(saved, name="Siti Aminah", mother="Euis", gestation_weeks=None, nik=None)
    with store.unit() as unit:
        unit.children.update(corrected)
        unit.commit()
    with store.reading() as unit:
        assert unit.children.get(saved.child_id) == corrected
    assert found(store, "aminah euis") == ["Siti Aminah"]
    assert found(store, "nuraini") == []


def test_one_nik_belongs_to_one_child(store: Store) -> None:
    _, other = add(store, FULL, a_child())
    with store.unit() as unit:
        with pytest.raises(Conflict) as by_add:
            unit.children.add(a_child(nik=NIK))
        with pytest.raises(Conflict) as by_many:
            unit.children.add_many([a_child(nik=NIK)])
        with pytest.raises(Conflict) as by_update:
            unit.children.update(replace(other, nik=NIK))
    assert {caught.value.code for caught in (by_add, by_many, by_update)} == {"nik_taken"}


def test_children_without_a_nik_are_many(store: Store) -> None:
    add(store, a_child(), a_child(), a_child())


def test_a_removed_child_is_nowhere_until_she_is_brought_back(store: Store) -> None:
    (saved,) = add(store, FULL)
    with store.unit() as unit:
        unit.children.set_removed(saved.child_id, NOW)
        unit.commit()
    with store.reading() as unit:
        assert unit.children.get(saved.child_id) is None
        assert unit.children.by_nik(NIK) is None
        assert unit.children.born_on(FULL.birth_date, FULL.sex) == ()
        assert unit.children.search() == ()
        assert unit.children.places() == ()
        assert list(unit.children.all()) == []
        assert unit.children.count() == 0
    with store.unit() as unit:
        with pytest.raises(NotFound):
            unit.children.update(saved)
        unit.children.set_removed(saved.child_id, None)
        assert unit.children.get(saved.child_id) == saved


def test_a_nik_given_to_another_since_is_not_brought_back(store: Store) -> None:
    (saved,) = add(store, FULL)
    with store.unit() as unit:
        unit.children.set_removed(saved.child_id, NOW)
        unit.children.add(a_child(nik=NIK))
        with pytest.raises(Conflict) as caught:
            unit.children.set_removed(saved.child_id, None)
    assert caught.value.code == "nik_taken"


def test_many_children_are_changed_or_none(store: Store) -> None:
    with store.unit() as unit:
        known = [unit.children.add(replace(FULL, nik=None, name=name)) for name in ("A", "B")]
        unit.commit()
    changed = [replace(child, posyandu="BARU 1") for child in known]
    with store.unit() as unit, pytest.raises(NotFound, match="child_unknown"):
        unit.children.update_many([*changed, replace(FULL, child_id=77, nik=None)])
    with store.unit() as unit:
        assert [unit.children.get(child.child_id) for child in known] == known
        unit.children.update_many([])
        unit.children.update_many(changed)
        unit.commit()
    with store.reading() as unit:
        assert [unit.children.get(child.child_id) for child in known] == changed


def test_who_is_not_there_cannot_be_changed(store: Store) -> None:
    with store.unit() as unit:
        with pytest.raises(NotFound) as by_update:
            unit.children.update(replace(FULL, child_id=77))
        with pytest.raises(NotFound) as by_removal:
            unit.children.set_removed(77, NOW)
        assert unit.children.get(77) is None
    assert by_update.value.code == by_removal.value.code == "child_unknown"


@pytest.mark.parametrize(
    "text,names",
    [
        ("", ["Muh. Rizki Ramdani", "Nur'aini Putri", "St. Komariah"]),
        ("nur", ["Nur'aini Putri", "St. Komariah"]),
        ("NURAINI", ["Nur'aini Putri"]),
        ("nur'aini", ["Nur'aini Putri"]),
        ("putri nur", ["Nur'aini Putri"]),
        ("utri", []),
        ("rizki", ["Muh. Rizki Ramdani"]),
        ("muhammad ri", ["Muh. Rizki Ramdani"]),
        ("muh ri", ["Muh. Rizki Ramdani"]),
        ("moh ri", ["Muh. Rizki Ramdani"]),
        ("siti", ["St. Komariah"]),
        ("st kom", ["St. Komariah"]),
        ("komariah hasanah", ["St. Komariah"]),
        ("327901", ["Nur'aini Putri"]),
        ("3279014105250001", ["Nur'aini Putri"]),
        ("279014105250001", []),
        ("%", ["Muh. Rizki Ramdani", "Nur'aini Putri", "St. Komariah"]),
        ("n_r", []),
    ],
)
def test_search_takes_beginnings_of_words_of_child_and_mother(
    store: Store, text: str, names: list[str]
) -> None:
    add(
        store,
        a_child(name="St. Komariah", mother="Nur Hasanah"),
        FULL,
        a_child(name="Muh. Rizki Ramdani", mother="Euis"),
    )
    assert found(store, text) == names


def test_search_keeps_to_a_place_and_to_its_limit(store: Store) -> None:
    add(
        store,
        a_child(name="Asep", desa="Balokang", posyandu="Mawar"),
        a_child(name="Budi", desa="Neglasari", posyandu="Mawar"),
        a_child(name="Cecep", desa="Neglasari", posyandu="Melati"),
    )
    with store.reading() as unit:

        def search(*, desa: str | None = None, posyandu: str | None = None) -> list[str]:
            return [row.name for row in unit.children.search(desa=desa, posyandu=posyandu)]

        assert search(desa="Neglasari") == ["Budi", "Cecep"]
        assert search(posyandu="Mawar") == ["Asep", "Budi"]
        assert search(desa="Neglasari", posyandu="Mawar") == ["Budi"]
        assert [row.name for row in unit.children.search(limit=2)] == ["Asep", "Budi"]
        assert len(unit.children.search(limit=None)) == 3


def test_places_are_those_of_the_children(store: Store) -> None:
    add(
        store, a_child(posyandu="Mawar 2"), a_child(posyandu="Mawar 1"), a_child(posyandu="Mawar 1")
    )
    with store.reading() as unit:
        assert unit.children.places() == (
            Place(kecamatan="Banjar", desa="Balokang", posyandu="Mawar 1"),
            Place(kecamatan="Banjar", desa="Balokang", posyandu="Mawar 2"),
        )


def test_lists_ask_one_question_however_long_they_are(store: Store, engine: Engine) -> None:
    asked = []
    for more in (10, 990):
        added = add(store, *(a_child(name=f"Anak {number}") for number in range(more)))
        with store.unit() as unit:
            unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
            unit.commit()
        with store.reading() as unit, counted(engine) as search:
            assert unit.children.search("anak", limit=None)
        with store.reading() as unit, counted(engine) as places:
            assert unit.children.places()
        asked.append((search.queries, places.queries))
    assert asked == [(1, 1), (1, 1)]


@pytest.mark.parametrize("typed", ["djoko", "joko", "tjahj", "cahyo", "fadila", "Fadhil"])
def test_a_search_finds_every_spelling_of_a_name(store: Store, typed: str) -> None:
    add(store, a_child(name="Djoko Tjahjono", mother="Fadilla"))
    with store.reading() as unit:
        assert unit.children.search(typed) != ()


@pytest.mark.parametrize("typed", ["sj", "dewi"])
def test_a_search_finds_nobody_by_another_name_or_two_folded_letters(
    store: Store, typed: str
) -> None:
    add(store, a_child(name="Santi", mother="Devi"))
    with store.reading() as unit:
        assert unit.children.search(typed) == ()
