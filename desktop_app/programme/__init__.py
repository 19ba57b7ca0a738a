"""The programme's rules: pure functions of records, a rule table and a date."""
