"""Units of work: all or nothing, and one moment's view for a reader."""

from datetime import UTC, datetime
from threading import Thread

import pytest

from desktop_app.db.unit import Store
from desktop_app.errors import Conflict
from tests.builders import a_child, a_growth, a_visit


def names(store: Store) -> list[str]:
    with store.reading() as unit:
        return [child.name for child in unit.children.all()]


def test_leaving_without_commit_undoes_everything(store: Store) -> None:
    with store.unit() as unit:
        child = unit.children.add(a_child())
        unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        unit.facility.set("name", "Puskesmas")
        unit.journal.write(
            at=datetime.now(UTC),
            account="a",
            action="create",
            kind="child",
            record_id=child.child_id,
            before=None,
            after=None,
        )
    with store.reading() as unit:
        assert unit.children.count() == 0
        assert list(unit.visits.all()) == []
        assert unit.facility.get("name") is None
        assert unit.journal.search() == ()


def test_an_error_inside_undoes_everything(store: Store) -> None:
    def register_twice() -> None:
        with store.unit() as unit:
            unit.children.add(a_child(nik="3279014105250001"))
            unit.children.add(a_child(nik="3279014105250001"))

    with pytest.raises(Conflict):
        register_twice()
    assert names(store) == []


def test_a_refused_record_leaves_the_rest_of_the_unit_as_it_was(store: Store) -> None:
    with store.unit() as unit:
        unit.children.add(a_child(name="Pertama", nik="3279014105250001"))
        with pytest.raises(Conflict):
            unit.children.add(a_child(name="Kedua", nik="3279014105250001"))
        unit.children.add(a_child(name="Ketiga"))
        unit.commit()
    assert names(store) == ["Pertama", "Ketiga"]


def test_a_reader_sees_one_moment_while_a_writer_works(store: Store) -> None:
    with store.reading() as reader:
        assert reader.children.count() == 0
        with store.unit() as writer:
            writer.children.add(a_child())
            assert reader.children.count() == 0
            assert names(store) == []
            writer.commit()
        assert reader.children.count() == 0
    assert len(names(store)) == 1


def test_a_reading_unit_saves_nothing(store: Store) -> None:
    with store.reading() as unit:
        unit.facility.set("name", "Puskesmas")
        with pytest.raises(RuntimeError):
            unit.commit()
    with store.reading() as unit:
        assert unit.facility.get("name") is None


def test_writers_in_several_threads_wait_for_each_other(store: Store) -> None:
    def register(worker: int) -> None:
        for number in range(10):
            with store.unit() as unit:
                # A read before the write: without BEGIN IMMEDIATE it would go wrong here.
                unit.children.count()
                unit.children.add(a_child(name=f"Anak {worker} {number}"))
                unit.commit()

    workers = [Thread(target=register, args=(worker,)) for worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(names(store)) == 40


def test_a_setting_is_set_again(store: Store) -> None:
    with store.unit() as unit:
        unit.facility.set("name", "Puskesmas Lama")
        unit.facility.set("name", "Puskesmas Baru")
        unit.facility.set("code", "P3279")
        unit.commit()
    with store.reading() as unit:
        assert unit.facility.get("name") == "Puskesmas Baru"
        assert unit.facility.get("code") == "P3279"
        assert unit.facility.get("other") is None
