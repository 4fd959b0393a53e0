/** On hold: what can be looked up, and the way back. */
import { lookedUp } from '../../app/selectors.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screens } from './screens.tsx';

export function HoldView() {
  const commands = useCommands();
  return (
    <div class="hold-view">
      <p class="hint">
        <strong>{t('call.on-hold')}</strong> {t('call.on-hold-text')}
      </p>
      <LookUps />
      <Screens />
      <button type="button" class="big-button" onClick={() => commands.press({ type: 'resume' })}>
        <Icon name="resume" />
        {t('call.back-to-caller')}
      </button>
    </div>
  );
}

/** The things not yet looked up, as buttons. */
export function LookUps() {
  const call = useCall();
  const commands = useCommands();
  const open = lookedUp(call).filter(({ seen }) => !seen);
  if (call.scenario.lookUps.length === 0) return <p class="hint">{t('panel.nothing-to-look-up')}</p>;
  return (
    <ul class="look-ups">
      {open.map(({ item }) => (
        <li key={item}>
          <button type="button" class="choice" onClick={() => commands.press({ type: 'look-up', item })}>
            <Icon name="look-up" />
            <span>{call.words.lookUps[item]!.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
