/** `npm run schema`: writes the JSON Schemas by which an editor completes and checks scenario.yaml and the words files. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { schemas } from '../content/json-schema.ts';

const check = process.argv.includes('--check');
for (const [file, schema] of Object.entries(schemas())) {
  const path = `scenarios/${file}`;
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is out of date: run npm run schema`);
    process.exitCode = 1;
  }
}
