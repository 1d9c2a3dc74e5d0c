// Reads GIFT files with gift-pegjs and prints what it found as JSON: a list of questions a file.
"use strict";
const fs = require("node:fs");
const { parse } = require("gift-pegjs");

const found = process.argv.slice(2).map((name) => parse(fs.readFileSync(name, "utf-8")));
process.stdout.write(JSON.stringify(found));
