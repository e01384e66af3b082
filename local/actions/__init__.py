"""The data of the linter: which actions and condition keys AWS has."""
