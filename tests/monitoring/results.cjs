// Reads {cases: [{data, today, visits}], systems} from a file; prints what the scripts of the page of results make of
// each, and what may be shown of each system of counts.
"use strict";
const fs = require("node:fs");
const { load } = require("../js/load.cjs");

const FILES = ["score", "instrument-file", "results-agencies", "results-reading", "results-judge", "results-tally", "results-cells", "results-suppression", "results-watch", "results-figures", "results"];
const world = load(FILES.map((name) => `${name}.js`), { TextDecoder }).Suluh;
const plain = (_, value) => (Object.prototype.toString.call(value) === "[object Map]" ? Object.fromEntries(value) : value);

const { cases, systems } = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));
const made = cases.map(({ data, columns, today, visits }) => {
  const C = world.counting;
  const { good, aside } = C.read(data, visits);
  const judged = C.judge(data, good, today);
  const counts = C.tally(data, judged);
  const shown = C.suppress(counts);
  const items = data.sections.flatMap((section) => section.items).filter(({ type }) => type === "count_by_sex");
  const people = Object.fromEntries(items.map((item) => [item.id, C.people(data, judged, item)]).filter(([, own]) => own).map(([id, own]) => [id, { counts: own, shown: C.suppress(own) }]));
  const file = world.files.json({ ...data, columns }, visits);
  return {
    aside: [...aside, ...judged.aside], refused: judged.refused, sums: judged.sums, visits: judged.visits,
    breaches: [...judged.breaches.values()], counts, shown, people, firings: C.watch(data, judged, today),
    results: world.results(data, visits, today), file,
    again: world.results(data, world.resultsFile(file, data) || [], today),
  };
});
const safe = systems.map(({ total, margins, tables }) => world.counting.suppress({
  total, behind: new Map(), margins: new Map(margins.map(([name, margin]) => [name, new Map(margin)])),
  tables: new Map(tables.map(([pair, { rows, columns, cells }]) => [pair, { rows, columns, cells: new Map(cells) }])),
}));
console.log(JSON.stringify({ made, safe }, plain));
