import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemas } from '../../src/content/json-schema.ts';

it.each(Object.entries(schemas()))('the published %s is that of the validator', (file, schema) => {
  expect(JSON.parse(readFileSync(`scenarios/${file}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
