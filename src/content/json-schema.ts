/** The JSON Schemas of the content files, from the very schemas that validate them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from './structure-schema.ts';
import { wordsSchema } from './words-schema.ts';

/** By file name in scenarios/. Trimming and the like cannot be said in JSON Schema and are left out. */
export const schemas = (): Record<string, object> => ({
  'scenario.schema.json': {
    title: 'scenario.yaml',
    ...toJsonSchema(scenarioSchema, { errorMode: 'ignore' }),
  },
  'words.schema.json': {
    title: 'Words of a scenario',
    ...toJsonSchema(wordsSchema, { errorMode: 'ignore', typeMode: 'input' }),
  },
});
