/** Finding calls: by words, by what they train, channel, difficulty and length. */
import { DIFFICULTIES } from '../../content/difficulty.ts';
import { CHANNELS } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useStore } from '../../ui/context.tsx';
import { Icon } from '../../ui/parts/icon.tsx';
import { formatMinutes } from '../desk/formats.ts';
import { useBench } from './bench.tsx';
import { FIND_ALL, type Finder, isFindAll, LENGTHS } from './find-scenarios.ts';

interface Props {
  readonly finder: Finder;
  readonly onFind: (finder: Finder) => void;
}

export function FinderBar({ finder, onFind }: Props) {
  const locale = useStore((state) => state.locale);
  const { heads } = useBench();
  const find = (change: Partial<Finder>) => onFind({ ...finder, ...change });
  const channels = CHANNELS.filter((channel) => heads.some((head) => head.channel === channel));
  return (
    <search class="finder-bar" aria-label={t('trainer.pick.find')}>
      <label class="find-words">
        <span>{t('trainer.pick.words')}</span>
        <input
          type="search"
          value={finder.words}
          onInput={(event) => find({ words: event.currentTarget.value })}
        />
      </label>
      <AboutSelect value={finder.about} onPick={(about) => find({ about })} />
      <Select
        label={t('trainer.pick.channel')}
        value={finder.channel}
        options={channels.map((channel) => [channel, t(`channels.${channel}`)])}
        onPick={(channel) => find({ channel })}
      />
      <Select
        label={t('trainer.pick.difficulty')}
        value={finder.difficulty}
        options={DIFFICULTIES.map((one) => [one, t(`trainer.difficulty.${one}`)])}
        onPick={(difficulty) => find({ difficulty })}
      />
      <Select
        label={t('trainer.pick.length')}
        value={finder.minutes ? String(finder.minutes) : ''}
        options={LENGTHS.map((most) => [
          String(most),
          t('trainer.pick.at-most', { minutes: formatMinutes(locale, most) }),
        ])}
        onPick={(minutes) => find({ minutes: Number(minutes) })}
      />
      {!isFindAll(finder) && (
        <button type="button" class="link-button" onClick={() => onFind(findAll())}>
          <Icon name="close" />
          {t('trainer.pick.show-all')}
        </button>
      )}
    </search>
  );
}

/** The button that shows everything goes when it has: the focus goes to where the next search begins. */
export function findAll(): Finder {
  document.querySelector<HTMLElement>('.find-words input')?.focus();
  return FIND_ALL;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}

function Select({ label, value, options, onPick }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('trainer.pick.any')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The principles, each with its rules below it. */
function AboutSelect({ value, onPick }: { value: string; onPick: (about: string) => void }) {
  const { handbook, words } = useBench();
  return (
    <label class="find-about">
      <span>{t('trainer.pick.about')}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t('trainer.pick.anything')}</option>
        {handbook.principles.map(({ id, rules }) => (
          <optgroup key={id} label={words.principles[id]!.name}>
            <option value={id}>{t('trainer.pick.whole', { name: words.principles[id]!.name })}</option>
            {rules.map((rule) => (
              <option key={rule.id} value={rule.id}>
                {words.rules[rule.id]!.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
