"""Stage ``score``: MQM points of a release and its versions; drafts against final versions."""
