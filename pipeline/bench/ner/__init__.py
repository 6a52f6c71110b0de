"""Names of persons, places and organisations, measured on annotated text, a file a language."""
