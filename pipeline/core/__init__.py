"""Records, spans, error typology, errors and configuration. Imports nothing above it."""
