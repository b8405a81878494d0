"""A programme in a table, as people write it: where it begins, how it is read down or across, what its columns say."""
