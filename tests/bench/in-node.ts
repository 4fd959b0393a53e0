/** What is measured without a browser, in a process of its own: prints its metrics as one line of JSON. */
import { measureAnalysis } from './analysis.ts';
import { measureEngine } from './engine.ts';

console.log(JSON.stringify([...measureEngine(), ...measureAnalysis()]));
