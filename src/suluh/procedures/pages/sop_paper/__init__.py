"""The official sheet on paper: what stands on which page, in a spreadsheet too, and the desk cards."""
