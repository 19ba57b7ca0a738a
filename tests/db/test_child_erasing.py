"""Erasing a child forgets no table: whatever has her number is listed."""

from desktop_app.db import child_erasing
from desktop_app.db.schema import metadata


def test_every_table_with_a_childs_number_is_erased_from() -> None:
    listed = {table.name for table in child_erasing._BY_CHILD}
    with_number = {name for name, table in metadata.tables.items() if "child_id" in table.c}
    # The journal's lines stay; only their values are erased.
    assert with_number - {"audit"} == listed


def test_every_table_of_courses_is_erased_from() -> None:
    listed = {table.name for table, _ in child_erasing._OF_COURSES.values()}
    courses = {"feeding_courses", "outpatient_courses"}
    of_courses = {
        name
        for name, table in metadata.tables.items()
        if "course_id" in table.c and name not in courses
    }
    # Ticked days have no record of their own; food handed out stays handed out.
    assert of_courses - {"feeding_days", "stock_moves"} == listed
