"""Words made fit for Slack: escaped, cut, dated, set in rich text, within every limit."""
