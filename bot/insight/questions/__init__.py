"""Questions put to the archive: understood by plain rules, answered with the documents' own words."""
