/** The left page: what to look for, and the tabs of the principles. */
import { useState } from 'preact/hooks';
import type { Handbook, HandbookWords } from '../../content/handbook.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { holdsIn } from './search.ts';

export interface Wanted {
  readonly query: string;
  /** A channel's id in the handbook; empty for any. */
  readonly channel: string;
}

interface FinderProps {
  readonly words: HandbookWords;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

export function Finder({ words, wanted, onWant }: FinderProps) {
  const channels = Object.keys(words.channels).filter((channel) => channel !== 'all');
  return (
    <search class="finder">
      <label class="find">
        <span>{t('handbook.search')}</span>
        <span class="find-box">
          <Icon name="search" />
          <input
            type="search"
            value={wanted.query}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onWant({ ...wanted, query: event.currentTarget.value })}
          />
        </span>
      </label>
      <label class="find">
        <span>{t('handbook.channel')}</span>
        <select
          value={wanted.channel}
          onChange={(event) => onWant({ ...wanted, channel: event.currentTarget.value })}
        >
          <option value="">{t('handbook.any-channel')}</option>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {words.channels[channel]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

interface TabsProps {
  readonly handbook: Handbook;
  readonly words: HandbookWords;
  readonly channel: string;
  /** The principle whose page is open; undefined while the results of a search are. */
  readonly open: string | undefined;
  /** The player asks for a page, perhaps the one whose address we are at already. */
  readonly onTurn: () => void;
}

export function Tabs({ handbook, words, channel, open, onTurn }: TabsProps) {
  // Only small screens have the button: where there is room the tabs are always in sight.
  const [unfolded, setUnfolded] = useState(false);
  const locale = useStore((state) => state.locale);
  const turn = () => {
    setUnfolded(false);
    onTurn();
  };
  return (
    <nav class="contents" aria-label={t('handbook.principles')}>
      <button
        type="button"
        class="quiet-button unfold"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon name="book" />
        {t('handbook.contents')}
      </button>
      <ol class={unfolded ? 'unfolded' : ''}>
        {handbook.principles.map(({ id, rules }) => (
          <li key={id}>
            <a href={`#/handbook/${id}`} aria-current={id === open ? 'page' : undefined} onClick={turn}>
              <span>{words.principles[id]!.name}</span>
              <small>{formatNumber(locale, rules.filter((rule) => holdsIn(rule, channel)).length)}</small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
