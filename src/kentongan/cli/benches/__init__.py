"""What `kentongan bench` measures: one module per subject, each with `figures(place)`."""
