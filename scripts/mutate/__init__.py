"""Do the tests notice when the code is wrong? Small faults are put into copies of it, one at a time."""
