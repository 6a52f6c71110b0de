"""Values in three languages: a table of sentences, and the sentences of NTREX whose figures differ."""
