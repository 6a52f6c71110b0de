"""Stage ``consistency``: terms and names across all releases of a corpus."""
