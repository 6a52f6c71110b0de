"""What people read: the terminal, the HTML report of a release, the index over all releases."""
