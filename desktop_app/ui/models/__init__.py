"""Table models over tuples of prepared rows; looking a cell up computes nothing."""
