"""Every use case that reads or writes a named child takes the person who does it."""

from __future__ import annotations

import inspect

from desktop_app.app import App

WITHOUT_A_CHILD = {
    # rules, figures and lists of codes
    "assessments.red_flags", "care_items.rules", "immunisations.schedule", "infections.rules",
    "infections.drugs", "infections.find", "infections.dangers_named", "infections.vitamin_a_days",
    "infections.due", "infections.dose", "infections.weight_for", "referrals.rules",
    "referrals.loop", "referrals.check_reply", "rule_numbers.all", "screenings.concluded",
    "screenings.symptoms", "stock.check", "stock.item_names",
    # places, numbers of children, examiners
    "children.places", "recap.month", "recap.months", "visits.recently_used",
    "facility_settings.get",
    # made of records that the caller read
    "charts.of",
    # a name of a folder, without a child
    "child_copies.folder_in",
    # the vault itself
    "accounts.code_is_unseen", "accounts.expect_code", "accounts.restored", "accounts.take_over",
    "backups.copies", "backups.status",
    "journal_search.retention", "accounts.alarms", "journal_search.lost",
    "readings.write", "readings.write_if_free",
    # the window's lock, which asks the password itself
    "screen.demand_unlocked", "screen.lock", "screen.unlock",
    # parts of a printout, which takes the person
    "home_visits.forget", "home_visits.remember",
}  # fmt: skip
"""Methods without a person; the comments say why they need none."""


def test_whoever_reads_a_child_is_named(app: App) -> None:
    nameless = {
        f"{service}.{method}"
        for service, one in vars(app).items()
        if type(one).__module__.startswith("desktop_app.services")
        for method, function in inspect.getmembers(type(one), inspect.isfunction)
        if not method.startswith("_") and "by" not in inspect.signature(function).parameters
    }
    assert nameless == WITHOUT_A_CHILD
