"""Shows the main job without a screen: a demo vault, a chart, a screenshot, the month's file."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from desktop_app.app import App, open_app
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Month
from desktop_app.services.vault import access

CHILDREN = 300
SEED = 1
FACILITY = "Puskesmas Banjar I (contoh)"
VAULT_FOLDER, CHART, PICTURE = "vault", "grafik-pertumbuhan.pdf", "jendela.png"


def run(out: Path) -> int:
    """Make everything in `out`, naming each file; returns the exit code.

    An earlier demonstration in the same folder is replaced. The vault's password is printed, since
    its children are invented.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The offscreen platform warns for every window that it cannot pass on size hints.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    folder = out / VAULT_FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    # Own words before the token: if it is all digits, "name and digits" would be refused.
    password = f"lihat dahulu {secrets.token_hex(4)}"
    created = access.create_vault(
        folder, facility=FACILITY, username="contoh", display_name="Contoh", password=password
    )
    print(f"{folder} (data contoh, sandi: {password})")
    app = open_app(created.vault)
    try:
        app.demo.fill(CHILDREN, SEED, by=app.person)
        _write(app, out)
    finally:
        app.close()
    return 0


def _write(app: App, out: Path) -> None:
    # Import only here: Qt reads its platform when it is loaded.
    from desktop_app.ui.shell.screenshot import save_window_screenshot  # noqa: PLC0415

    chart = out / CHART
    longest = max(
        app.children.search(limit=CHILDREN, by=app.person),
        key=lambda row: len(app.case_page.open(row.child_id, by=app.person).growth.visits),
    )
    app.exports.chart_pdf(
        longest.child_id, chart, by=app.person, indicator=Indicator.HEIGHT_FOR_AGE
    )
    print(f"{chart} (grafik pertumbuhan)")
    picture = out / PICTURE
    save_window_screenshot(app, picture)
    print(f"{picture} (gambar jendela)")
    month = _last_whole_month(app)
    workbook = out / f"pengukuran-{month}.xlsx"
    app.exports.month(month, workbook, by=app.person)
    print(f"{workbook} (ekspor bulanan)")


def _last_whole_month(app: App) -> Month:
    this = Month.of(app.clock().date())
    return next(month for month in app.recap.months() if month < this)
