// Shortens scripts with terser: {name: text} as JSON on the input, the same shortened on the output.
"use strict";
const fs = require("node:fs");
const { minify } = require("terser");

const OPTIONS = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
  mangle: true,
};

(async () => {
  const short = {};
  for (const [name, text] of Object.entries(JSON.parse(fs.readFileSync(0, "utf-8"))))
    short[name] = (await minify(text, OPTIONS)).code + "\n";
  process.stdout.write(JSON.stringify(short));
})();
