"""Files into models: the last place where a dict from YAML is seen."""
