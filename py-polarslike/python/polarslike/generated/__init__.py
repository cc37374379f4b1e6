# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""What follows from the registry of functions and the list of verbs."""
