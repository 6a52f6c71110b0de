"""Checks that compare a release with the releases before it."""
