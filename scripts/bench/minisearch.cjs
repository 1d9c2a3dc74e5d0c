// MiniSearch over the units of one language, as its own guide uses it: `node minisearch.cjs < asked.json`.
// Reads {documents: [{id, title, also, headings, text}], queries: [...]}, writes the numbers of the first ten documents
// of each query, each with the words of it that were found there.
"use strict";
const MiniSearch = require("minisearch");

const { documents, queries } = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const engine = new MiniSearch({ fields: ["title", "also", "headings", "text"] });
engine.addAll(documents);
const rows = queries.map((query) =>
  engine
    .search(query, { prefix: true, fuzzy: 0.2 })
    .slice(0, 10)
    .map((found) => [found.id, found.terms])
);
process.stdout.write(JSON.stringify(rows));
