// Reads texts as an editor's tools do: npm `yaml` with the core schema of YAML 1.2, then their JSON Schema.
// In: {schemas: {kind: schema}, texts: [[kind, text]]} on stdin. Out: for each text null, or why it is refused.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { parseDocument } from "yaml";

const { schemas, texts } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: true });
const checks = Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, ajv.compile(schema)]));

const answers = texts.map(([kind, text]) => {
  const document = parseDocument(text, { version: "1.2", schema: "core", prettyErrors: false });
  if (document.errors.length > 0) {
    return "yaml: " + document.errors[0].message;
  }
  const check = checks[kind];
  return check(document.toJS({ maxAliasCount: 0 }) ?? {}) ? null : JSON.stringify(check.errors[0]);
});
process.stdout.write(JSON.stringify(answers));
