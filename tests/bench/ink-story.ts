/** The generated scenario as an ink story, compiled by ink's own compiler: the same moments, choices, flag, patience and points. */
import { Compiler, type Story } from 'inkjs/full';
import type { Choice, Scenario } from '../../src/core/model.ts';
import { FLAG } from './graph.ts';

const target = (to: number): string => (to < 0 ? 'over' : `m${to}`);

function choiceLines(choice: Choice, moment: number, index: number, max: number): string[] {
  const points = choice.marks.reduce((sum, { kept, weight }) => sum + (kept ? weight : -weight), 0);
  return [
    `+ ${choice.when ? '{not flag} ' : ''}[Choice ${index} of moment ${moment}.]`,
    ...(choice.sets & FLAG ? ['  ~ flag = true'] : []),
    ...(choice.clears & FLAG ? ['  ~ flag = false'] : []),
    `  ~ patience = MIN(${max}, patience + ${choice.mood})`,
    `  ~ score = score + ${points}`,
    '  {patience <= 0: -> over}',
    ...choice.routes.map(({ when, to }) => (when ? `  {flag: -> ${target(to)}}` : `  -> ${target(to)}`)),
  ];
}

export function inkSource({ moments, patience }: Scenario, start: number): string {
  const knots = moments.map(({ choices }, moment) =>
    [
      `=== m${moment} ===`,
      `Line of moment ${moment}.`,
      ...choices.flatMap((choice, index) => choiceLines(choice, moment, index, patience.max)),
    ].join('\n'),
  );
  return [
    'VAR flag = false',
    `VAR patience = ${start}`,
    'VAR score = 0',
    '-> m0',
    ...knots,
    '=== over ===',
    'Over.',
    '-> END',
  ].join('\n');
}

export const compileInk = (scenario: Scenario, start: number): Story =>
  new Compiler(inkSource(scenario, start)).Compile();
