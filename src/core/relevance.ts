/**
 * What of a state can still matter. Two states that differ only in what no later condition, check or reward asks about are worth the same,
 * so that the analysis counts them once: a flag is alive in a moment where something reachable from it reads it.
 */
import {
  ASKED_ELSE,
  DISCLOSE,
  FAREWELLED,
  GREETED,
  HOLD_ASKED,
  LINE_DUE,
  NEXT_EXPLAINED,
  TRANSFER,
  TRANSFER_ASKED,
  UNDERSTOOD,
  VERIFIED,
} from './acts.ts';
import { engineRule } from './engine-rules.ts';
import { type Condition, type Moment, PROMISE, type Route, type Scenario } from './model.ts';

/** Bits that can still matter from a moment on. */
export interface Relevance {
  /** Flags that something will ask about. */
  flags: number;
  /** Engine rules that can still be rewarded. */
  kept: number;
  /** Questions that can still be raised. */
  raises: number;
}

const TRANSFER_FLAGS = UNDERSTOOD | TRANSFER_ASKED | NEXT_EXPLAINED;
const TRANSFER_RULES =
  engineRule('hold-transfer.ask-transfer').bit | engineRule('hold-transfer.understand-first').bit;
const GREETING_RULES = engineRule('courtesy.greet-at-once').bit | engineRule('courtesy.introduce').bit;
/** Asked about in every moment: by the panel, the closing rules and the hold. */
const EVERYWHERE = GREETED | HOLD_ASKED | LINE_DUE | ASKED_ELSE | FAREWELLED;

const reads = (condition: Condition | null): number => (condition ? condition.all | condition.none : 0);
const readsOf = (routes: readonly Route[]): number =>
  routes.reduce((mask, { when }) => mask | reads(when), 0);

/** For every moment, what can still matter once it has been entered. */
export function relevanceOf(scenario: Scenario): Relevance[] {
  const table = scenario.moments.map(ownRelevance);
  const common = everywhere(scenario);
  const shared = [...scenario.snap, ...scenario.hangUp, ...scenario.desks.flatMap(({ routes }) => routes)];
  let changed = true;
  // Backwards, because scenarios mostly run forwards: two or three rounds are enough.
  while (changed) {
    changed = false;
    for (const { to } of shared) if (to >= 0) merge(common, entering(scenario, table, to));
    for (let at = table.length - 1; at >= 0; at--) {
      const entry = table[at]!;
      if (merge(entry, common)) changed = true;
      for (const { routes } of scenario.moments[at]!.choices) {
        for (const { to } of routes) {
          if (to >= 0 && merge(entry, entering(scenario, table, to))) changed = true;
        }
      }
    }
  }
  return table;
}

/** What a moment's own lines and choices ask about. */
function ownRelevance({ vent, lines, choices }: Moment): Relevance {
  // On entering and again on return from a hold it is decided whether the customer says anything.
  const speaks = lines.some(({ when }) => when === null);
  const own: Relevance = {
    flags: speaks ? 0 : lines.reduce((mask, { when }) => mask | reads(when), 0),
    kept: vent ? engineRule('listening.no-interrupting').bit : 0,
    raises: 0,
  };
  for (const { when, acts, promise, routes } of choices) {
    own.flags |= reads(when) | readsOf(routes);
    if (acts & DISCLOSE) {
      own.flags |= VERIFIED;
      own.kept |= engineRule('confidentiality.protect-data').bit;
    }
    if (acts & TRANSFER) {
      own.flags |= TRANSFER_FLAGS;
      own.kept |= TRANSFER_RULES;
    }
    if (promise !== PROMISE.none) own.kept |= engineRule('commitment.keep-the-deadline').bit;
  }
  return own;
}

/** What the panel, the end of patience and the endings ask about in every moment. */
function everywhere({ snap, hangUp, desks, lookUps, moments }: Scenario): Relevance {
  const desksThere = desks.length > 0;
  // Where the greeting can be forgotten, the next words are judged as the first ones again.
  const greetsAgain = moments.some(({ choices }) => choices.some(({ clears }) => (clears & GREETED) !== 0));
  return {
    flags:
      EVERYWHERE |
      readsOf(snap) |
      readsOf(hangUp) |
      desks.reduce((mask, { routes }) => mask | readsOf(routes), desksThere ? TRANSFER_FLAGS : 0) |
      lookUps.reduce((mask, { sets }) => mask | sets, 0),
    kept:
      engineRule('hold-transfer.ask-hold').bit |
      (desksThere ? TRANSFER_RULES : 0) |
      (greetsAgain ? GREETING_RULES : 0),
    raises: 0,
  };
}

/** What matters on the way into a moment: its own questions are raised by entering it. */
const entering = (scenario: Scenario, table: readonly Relevance[], to: number): Relevance => {
  const { flags, kept, raises } = table[to]!;
  return { flags, kept, raises: raises | scenario.moments[to]!.raises };
};

function merge(into: Relevance, from: Relevance): boolean {
  const { flags, kept, raises } = into;
  into.flags |= from.flags;
  into.kept |= from.kept;
  into.raises |= from.raises;
  return flags !== into.flags || kept !== into.kept || raises !== into.raises;
}
