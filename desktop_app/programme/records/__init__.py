"""The vocabulary of all rooms: records, rule tables, ages, regions. It knows no rule."""
