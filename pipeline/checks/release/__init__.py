"""Checks on a release as a whole."""
