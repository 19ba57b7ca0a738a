"""One module for each entry of the rail, and the child that the list opens."""
