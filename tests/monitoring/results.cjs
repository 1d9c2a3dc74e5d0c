// Reads [{data, today, visits}] from a file and prints what the scripts of the page of results make of each.
"use strict";
const fs = require("node:fs");
const { load } = require("../js/load.cjs");

const FILES = ["score", "instrument-file", "results-agencies", "results-reading", "results-judge", "results-tally", "results-cells", "results-suppression", "results-watch", "results-figures", "results"];
const world = load(FILES.map((name) => `${name}.js`), { TextDecoder }).Suluh;
const plain = (_, value) => (Object.prototype.toString.call(value) === "[object Map]" ? Object.fromEntries(value) : value);

const given = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));
console.log(JSON.stringify(given.map(({ data, columns, today, visits }) => {
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
}), plain));
