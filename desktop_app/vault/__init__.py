"""Keys, header file, accounts, keyring and the one-writer lock; no Qt, no SQL, no child."""
