"""What the commands of the command line do, one file each; ``pipeline.cli`` only declares them."""
