"""All that is fuzzed. Delta packs come here once there are any."""

from tests.fuzz import kept, marks, reading, registry, scripts
from tests.fuzz.target import Target

TARGETS: dict[str, Target] = {
    **reading.TARGETS,
    **marks.TARGETS,
    **scripts.TARGETS,
    **kept.TARGETS,
    **registry.TARGETS,
}
