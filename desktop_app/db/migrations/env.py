"""What Alembic runs: the steps, on the connection and in the transaction of db/migrate.py."""

from __future__ import annotations

from alembic import context

from desktop_app.db.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite changes its schema inside transactions; Alembic believes that it does not.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
