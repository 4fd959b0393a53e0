/** The virtual modules of the content plugin. Relative imports are not allowed in here, import types are. */
declare module 'virtual:good-call/catalogue' {
  type Scenario = import('../core/model.ts').Scenario;
  type Handbook = import('./handbook.ts').Handbook;
  type HandbookWords = import('./handbook.ts').HandbookWords;
  type Locale = import('./locales.ts').Locale;
  type Words = import('./words.ts').Words;
  type Lazy<T> = () => Promise<{ default: T }>;

  export const loadScenario: Readonly<Record<string, Lazy<Scenario>>>;
  export const loadWords: Readonly<Record<string, Readonly<Partial<Record<Locale, Lazy<Words>>>>>>;
  export const loadHandbook: Lazy<Handbook>;
  export const loadHandbookWords: Readonly<Record<Locale, Lazy<HandbookWords>>>;
}

declare module 'virtual:good-call/listing' {
  type Locale = import('./locales.ts').Locale;
  type Lazy<T> = () => Promise<{ default: T }>;

  /** What is known of a scenario without loading it. */
  export type ScenarioHead = Readonly<ReturnType<typeof import('./head.ts').head>>;
  export type Titles = Readonly<Record<string, { readonly title: string; readonly blurb: string }>>;

  export const scenarios: readonly ScenarioHead[];
  export const sets: readonly { readonly id: string; readonly scenarios: readonly string[] }[];
  export const loadTitles: Readonly<Record<Locale, Lazy<Titles>>>;
  export const loadSource: Readonly<Record<string, Lazy<Readonly<Record<string, string>>>>>;
  export const loadSchemas: Lazy<Readonly<Record<string, object>>>;
  export const loadCourtesy: Lazy<Readonly<Record<string, readonly string[]>>>;
}

declare module '*.yaml' {
  const data: Readonly<Record<string, unknown>>;
  export default data;
}
