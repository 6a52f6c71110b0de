"""The only place that knows files, clocks and processes. Stages are pure; this package runs them."""
