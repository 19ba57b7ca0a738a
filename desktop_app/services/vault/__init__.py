"""Use cases of the vault: access, accounts, backup, journal, rule numbers."""
