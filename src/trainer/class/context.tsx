/** How the parts of the class page reach the class, and what is known of it in the language shown. */
import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useRef } from 'preact/hooks';
import { loadWords } from '../../content/catalogue.ts';
import { loadTitles, type Titles } from '../../content/listing.ts';
import { intlTag, type Locale } from '../../content/locales.ts';
import type { Words } from '../../content/words.ts';
import { useStore } from '../../ui/context.tsx';
import { useLoaded } from '../../ui/parts/use-loaded.ts';
import type { ClassDesk, ClassState } from './desk.ts';

export const Desk = createContext<ClassDesk>(null as unknown as ClassDesk);
export const useDesk = (): ClassDesk => useContext(Desk);

/** What a selector reads from the class; the part is drawn again when it changes. */
export function useClass<T>(select: (state: ClassState) => T): T {
  const desk = useDesk();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const latest = useRef({ select, value: undefined as T });
  latest.current = { select, value: select(desk.getState()) };
  useEffect(() => {
    const check = () => {
      if (!Object.is(latest.current.select(desk.getState()), latest.current.value)) redraw(undefined);
    };
    check();
    return desk.subscribe(check);
  }, [desk]);
  return latest.current.value;
}

/** The class and its assignment; only for parts that are drawn when both are there. */
export const useModel = () => useClass(({ model }) => model)!;
export const useAssignment = () => useClass(({ assignment }) => assignment)!;

export const useLocale = (): Locale => useStore((state) => state.locale);

/** The titles of scenarios in the language shown; ids until they have arrived. */
export function useTitles(): (scenario: string) => string {
  const locale = useLocale();
  const { value } = useLoaded<Titles>(`titles.${locale}`, () => loadTitles(locale));
  return (scenario) => value?.[scenario]?.title ?? scenario;
}

/** The words of some scenarios in the language shown, by id; those that cannot be had are left out. */
export function useWords(scenarios: readonly string[]): ReadonlyMap<string, Words> | undefined {
  const locale = useLocale();
  return useLoaded(`${locale}.${scenarios.join()}`, async () => {
    const all = await Promise.all(scenarios.map((id) => loadWords(id, locale).catch(() => undefined)));
    return new Map(all.flatMap((words, at) => (words ? [[scenarios[at]!, words] as const] : [])));
  }).value;
}

/** Ways of writing numbers: made once a language, because making one takes longer than drawing a cell. */
const numbers = new Map<Locale, ReturnType<typeof numbersIn>>();

function numbersIn(locale: Locale) {
  const [plain, share, rough] = [
    {},
    { style: 'percent', maximumFractionDigits: 0 } as const,
    { maximumFractionDigits: 1 },
  ].map((options) => new Intl.NumberFormat(intlTag(locale), options));
  return {
    whole: (value: number) => plain!.format(value),
    /** 0–100 without a sign. */
    points: (value: number) => plain!.format(Math.floor(value)),
    percent: (value: number) => share!.format(Math.floor(value) / 100),
    fraction: (value: number) => rough!.format(value),
  };
}

/** Numbers as the language writes them; shares and scores rounded down, so that what reaches a mark has really reached it. */
export function useNumbers() {
  const locale = useLocale();
  const own = numbers.get(locale) ?? numbersIn(locale);
  numbers.set(locale, own);
  return own;
}

const days = new Map<Locale, Intl.DateTimeFormat>();

export function dayIn(locale: Locale, at: number): string {
  const own = days.get(locale) ?? new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'medium' });
  days.set(locale, own);
  return own.format(at);
}

/** Several things in a row, as the language joins them. */
export function useList(): (parts: readonly string[]) => string {
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (parts) => list.format(parts);
}
