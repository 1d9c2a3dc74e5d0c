"""Monitoring responses into results. Polars is imported only by the modules that read them."""
