/** What the manifests of all three standards are made of. */
import type { Assignment } from '../../app/assignment/model.ts';
import type { Locale } from '../../content/locales.ts';

/** A text in one or more languages. */
export type Texts = readonly (readonly [locale: Locale, text: string])[];

export interface Principle {
  readonly id: string;
  readonly names: Texts;
  readonly abouts: Texts;
}

export interface Course {
  readonly assignment: Assignment;
  /** The language of what the trainer wrote comes first. */
  readonly titles: Texts;
  readonly descriptions: Texts;
  /** What is trained, and what has a mark of its own. */
  readonly principles: readonly Principle[];
  /** Every file of the package but the manifest. */
  readonly files: readonly string[];
}

/** The page that is opened. */
export const START = 'index.html';

/** An id of XML: assignments' ids may begin with a digit. */
export const identifierOf = ({ assignment }: Course): string => `good-call-${assignment.id}`;

/** A mark of 0–100 as 0–1. */
export const shareOf = (mark: number): string => String(Math.round(mark * 100) / 10_000);
