/** What the trainer's desk gets from the LMS room, brought when it is first asked for: part of the composition root. */
import type { Assignment } from './app/assignment/model.ts';
import { loadHandbookWords } from './content/catalogue.ts';
import { scenarioHeads } from './content/listing.ts';
import type { Locale } from './content/locales.ts';
import { formatNumber, loadTexts, t } from './i18n/index.ts';
import type { StatementsOf, TrainerServices } from './trainer/services.ts';

/** @param localeNow the language spoken when something is asked for */
export const trainerServices = (localeNow: () => Locale): TrainerServices => ({
  async buildPackage(assignment, kind, onProgress) {
    const { buildPackage } = await import('./lms/package/index.ts');
    const locale = localeNow();
    return buildPackage(assignment, kind, { ...about(assignment, locale), locale, onProgress });
  },
  async testStore(store) {
    const { testStore } = await import('./lms/xapi/index.ts');
    return testStore(store);
  },
  async statementsOf(assignment) {
    await loadTexts('lms', 'more');
    const [lms, words] = await Promise.all([import('./lms/xapi/index.ts'), loadHandbookWords(localeNow())]);
    const names = Object.fromEntries(Object.entries(words.principles).map(([id, { name }]) => [id, name]));
    const tell: StatementsOf = (person, told, judgement, all) => {
      const frame = lms.frameOf(assignment, person, lms.homePageOf(location), names);
      const ended = lms.judgedOf(told.attempt, judgement);
      return [
        ...lms.attemptStatements(frame, told, judgement),
        ...lms.courseStatements(frame, told.locale, all, ended),
      ];
    };
    return tell;
  },
});

/** An LMS shows this beside the title. */
function about({ title, scenarios, terms }: Assignment, locale: Locale) {
  const heads = scenarioHeads().filter(({ id }) => scenarios.some((one) => one.id === id));
  const minutes = heads.reduce((sum, { length }) => sum + length, 0);
  const description =
    terms.note ||
    t('trainer.packages.description', {
      count: scenarios.length,
      number: formatNumber(locale, scenarios.length),
      minutes: formatNumber(locale, Math.ceil(minutes)),
    });
  return { title, description };
}
