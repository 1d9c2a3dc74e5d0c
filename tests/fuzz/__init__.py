"""Any input at all: few examples in each run of the tests, many with `make fuzz`."""
