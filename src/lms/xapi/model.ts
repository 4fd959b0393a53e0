/** A statement of xAPI 1.0.3, as far as we say anything. */

export type LanguageMap = Readonly<Record<string, string>>;
export type Extensions = Readonly<Record<string, unknown>>;

export interface Agent {
  readonly objectType: 'Agent';
  readonly name?: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface Verb {
  readonly id: string;
  readonly display: LanguageMap;
}

export interface Definition {
  readonly type?: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: 'choice';
  readonly choices?: readonly { readonly id: string; readonly description: LanguageMap }[];
}

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: Definition;
}

export interface Result {
  readonly score?: {
    readonly scaled?: number;
    readonly raw?: number;
    readonly min?: number;
    readonly max?: number;
  };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Extensions;
}

export interface Context {
  readonly registration?: string;
  readonly contextActivities?: Readonly<
    Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[]>>
  >;
  readonly platform?: string;
  readonly language?: string;
  readonly extensions?: Extensions;
}

export interface Statement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
  readonly timestamp: string;
}

/** A length of time as xAPI writes it, to the hundredth of a second. */
export const durationOf = (milliseconds: number): string =>
  `PT${Math.max(0, Math.round(milliseconds / 10) / 100)}S`;

/** A moment as xAPI writes it: in UTC. */
export const timestampOf = (at: number): string => new Date(at).toISOString();
