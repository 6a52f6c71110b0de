"""Checks on one bead: where the versions of a release disagree."""
