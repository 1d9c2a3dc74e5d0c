// Holds bills of materials against the JSON Schema of CycloneDX.
// In: {schemas: [schema, …], main: $id, bills: [bill, …]} on stdin. Out: for each bill null, or the first fault.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

const { schemas, main, bills } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, schemas });
const check = ajv.getSchema(main);
process.stdout.write(JSON.stringify(bills.map((bill) => (check(bill) ? null : JSON.stringify(check.errors[0])))));
