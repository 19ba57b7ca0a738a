"""Screens of the vault: unlocking, accounts, backups, journal, rule numbers."""
