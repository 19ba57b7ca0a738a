"""Files of other systems: one format a module, records in and records out."""
