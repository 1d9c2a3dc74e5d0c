"""Pages of several editions, drawn together: a body is drawn again only where it would be another one."""

from pathlib import Path

import pytest

from suluh import theme as theme_folder
from suluh.link.document import Document
from suluh.model.audience import Audience
from suluh.publish.bodies import Bodies
from suluh.publish.dress import Dress
from suluh.publish.job import Job
from suluh.publish.press import Made
from suluh.publish.searching import make_search
from suluh.publish.together import PagesTogether
from suluh.search.edition import search_files
from suluh.search.pack import unversioned
from tests.publish.jobs import from_nothing, job_of
from tests.small_site import twins, write_site

URL = "https://suluh.example/"


def dressed(job: Job, edition: str) -> Job:
    return job.in_dress(Dress(job.dress.audience, edition, "light", URL))


def for_readers(whole: Job, audience: str) -> list[Job]:
    """The web and the file edition of what is loaded already."""
    dress = Dress(Audience(audience), "web", "light", URL)
    web = Job(
        dress, whole.content, whole.theme, whole.declared, whole.memory, whole.today, whole.whole
    )  # fmt: skip
    return [web, dressed(web, "file")]


def drawn(
    jobs: list[Job], bodies: Bodies, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[dict[str, Made]], set[str]]:
    """The pages of each job by address, and the addresses whose bodies were drawn for them."""
    seen: set[str] = set()
    plain = PagesTogether._draw

    def draw(self: PagesTogether, document: Document) -> object:
        seen.add(document.address)
        return plain(self, document)

    monkeypatch.setattr(PagesTogether, "_draw", draw)
    found: list[dict[str, Made]] = [{} for _ in jobs]
    for document, page in PagesTogether(jobs, bodies):
        for by_address, made in zip(found, page.made, strict=True):
            assert made is not None
            by_address[document.address] = made
    monkeypatch.setattr(PagesTogether, "_draw", plain)
    return found, seen


def test_the_pages_of_all_editions_are_those_that_each_draws_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SULUH_CORES", "1")
    write_site(tmp_path, {**twins("petugas", audience="staff"), **twins("pengawas", audience="supervisor")})
    whole, bodies = job_of(tmp_path), Bodies()
    counts = []
    for audience in ("supervisor", "staff", "public"):
        jobs = for_readers(whole, audience)
        pages, seen = drawn(jobs, bodies, monkeypatch)
        assert pages == [from_nothing(job) for job in jobs]
        counts.append((len(seen), len(pages[0])))
    # All for the first; for the others those that show something else.
    assert counts[0][0] == counts[0][1]
    assert 0 < counts[1][0] < counts[1][1] / 2
    assert 0 < counts[2][0] < counts[2][1]


def test_other_readers_need_a_job_of_their_own(tmp_path: Path) -> None:
    job = job_of(write_site(tmp_path).parent)
    with pytest.raises(ValueError, match="not for the same readers"):
        job.in_dress(Dress(Audience.public, "web", "light", URL))
    with pytest.raises(ValueError, match="different things"):
        PagesTogether([job, for_readers(job, "public")[0]], Bodies())


def test_search_of_several_editions_is_that_of_each(tmp_path: Path) -> None:
    whole = job_of(write_site(tmp_path).parent)
    jobs = [for_readers(whole, audience)[0] for audience in ("supervisor", "public")]
    texts = [{(d.lang, d.key): job.press.make(d).text for d in job.catalogue.values()} for job in jobs]
    found = make_search(
        [(job.opened, text) for job, text in zip(jobs, texts, strict=True)], whole.memory.counted
    )
    for job, text, files in zip(jobs, texts, found, strict=True):
        for versioned in (True, False):
            alone = {
                name: said
                for lang in ("id", "en")
                for name, said in search_files(job.opened, lang, text, versioned=versioned).items()
            }
            assert (files if versioned else unversioned(files)) == alone
        assert unversioned(files) != files


@pytest.mark.parametrize("where", ["body", "head", "nowhere"])
def test_a_template_of_the_site_may_use_what_differs_anywhere(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the web and the file edition tell browsers differs; a site's own page may say it in its body, too."""
    monkeypatch.setenv("SULUH_CORES", "1")
    own = write_site(tmp_path).parent / "overrides/light"
    own.mkdir(parents=True)
    packaged = Path(theme_folder.__file__).parent / "light"
    page, head = ((packaged / name).read_text("utf-8") for name in ("page.html", "head.html"))
    if where == "body":
        page = page.replace("<body ", '<body data-policy="{{ frame.policy }}" ')
    if where == "head":
        head += '\n<link rel="license" href="{{ frame.canonical }}#x"><style>a { color: red }</style>'
    if where == "nowhere":
        page = page.replace('{%- include "light/head.html" %}', "<title>x</title>{{ frame.policy }}")
    (own / "page.html").write_text(page, "utf-8")
    (own / "head.html").write_text(head, "utf-8")
    jobs = for_readers(job_of(tmp_path), "public")
    pages, _ = drawn(jobs, Bodies(), monkeypatch)
    web, file = pages
    assert [web, file] == [from_nothing(job) for job in jobs]
    assert all(web[address].html != file[address].html for address in web)
