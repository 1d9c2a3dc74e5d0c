"""What a procedure leaves open hangs on its regulation, so that its change finds the very line."""

from suluh.helpdesk.model.complaint import ComplaintProcedure
from suluh.link.impact import impact_of
from tests.real_site import real_site


def test_impact_of_the_regulation_names_every_open_point() -> None:
    site = real_site()
    checked = 0
    for procedure in site.of(ComplaintProcedure).values():
        id = procedure.reference.removeprefix("reg:").partition("#")[0]
        found = {a.part for a in impact_of(site, "reg", id) if (a.kind, a.id) == ("complaints", procedure.id)}
        for at, stage in enumerate(procedure.stages):
            if stage.open:
                assert f"stages.{at}.open" in found
                checked += 1
            for number, clock in enumerate(stage.clocks):
                if clock.open:
                    assert f"stages.{at}.clocks.{number}.open" in found
                    checked += 1
        for number, _ in enumerate(procedure.open):
            assert f"open.{number}" in found or "open" in found
    assert checked >= 5
