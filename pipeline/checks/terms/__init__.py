"""Checks of terms and abbreviations against the termbase and against the release itself."""
