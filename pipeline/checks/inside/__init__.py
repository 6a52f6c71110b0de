"""Checks on one version by itself: script, grammar, punctuation, markup."""
