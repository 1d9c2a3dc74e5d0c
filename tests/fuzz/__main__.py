"""`make fuzz`: each target in turn until its share of the time is over, with seeds that are printed.

FUZZ_MINUTES says how long in all (20), FUZZ_SEED where the seeds begin. What fails is kept in
build/fuzz and tried first the next time; put its example into a named case of the tests.
"""

import os
import sys
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BATCH = 40


def main() -> int:
    os.environ["SULUH_FUZZ"] = "1"
    from tests.fuzz.targets import TARGETS

    minutes = float(os.environ.get("FUZZ_MINUTES", "20"))
    seed = int(os.environ.get("FUZZ_SEED") or time.time_ns() % 10**6)
    names = sys.argv[1:] or list(TARGETS)
    failed = []
    for name in names:
        target, started = TARGETS[name], time.monotonic()
        tried = 0
        print(f"{name}: seeds from {seed}", flush=True)
        while tried == 0 or time.monotonic() - started < minutes * 60 / len(names):
            try:
                target.try_many(BATCH, seed + tried, ROOT / "build" / "fuzz" / name.replace(" ", "-"))
            except BaseException as problem:
                if isinstance(problem, KeyboardInterrupt | SystemExit):
                    raise
                traceback.print_exc(limit=-4)
                failed.append(f"{name} (seed {seed + tried})")
                break
            tried += BATCH
        print(f"{name}: {tried} examples", flush=True)
    print(f"failed: {', '.join(failed)}" if failed else "nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
