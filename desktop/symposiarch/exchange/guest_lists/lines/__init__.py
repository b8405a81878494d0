"""One line of a list as a person and their company: what each of its cells says, with nothing lost or re-cased."""
