"""Children are found by every spelling of their names.

The index that finds namesakes goes by birth date and sex only, and the words of the search have
the folded spelling beside the written one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from desktop_app.db.register_children import search_key

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.drop_index("ix_children_person", table_name="children")
    op.create_index(
        "ix_children_birth",
        "children",
        ["birth_date", "sex"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    children = sa.table(
        "children",
        sa.column("child_id", sa.Integer),
        sa.column("name", sa.Text),
        sa.column("mother", sa.Text),
        sa.column("search_key", sa.Text),
    )
    bound = op.get_bind()
    rows = bound.execute(sa.select(children.c.child_id, children.c.name, children.c.mother)).all()
    if rows:
        bound.execute(
            sa.update(children)
            .where(children.c.child_id == sa.bindparam("whose"))
            .values(search_key=sa.bindparam("words")),
            [{"whose": child_id, "words": search_key(*names)} for child_id, *names in rows],
        )
