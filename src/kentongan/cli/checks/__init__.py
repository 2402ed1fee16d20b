"""What `kentongan doctor` looks at: one module per subject, each giving Checks. Looking changes nothing."""
