/** How the game is played, and how it looks. */
import { SETTING_CHOICES } from '../../app/settings.ts';
import { coachOn, termsOf } from '../../app/terms.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Card, Pick, Toggle } from './controls.tsx';

/** The single keys, as they stand on a keyboard, and the name of what they do in the locale files. */
const KEYS = [
  ['1–9', 'choose'],
  ['space', 'listen'],
  ['H', 'hold'],
  ['L', 'look-up'],
  ['T', 'transfer'],
  ['N', 'notes'],
] as const;

export function CallCard() {
  const timers = useStore(({ settings }) => settings.timers);
  // In a call of an assignment its terms may have settled it.
  const coach = useStore(coachOn);
  const settled = useStore((state) => (termsOf(state)?.coach ?? 'free') !== 'free');
  const commands = useCommands();
  return (
    <Card title={t('settings.call.title')}>
      <Toggle
        label={t('settings.call.coach')}
        about={t('settings.call.coach-about')}
        checked={coach}
        disabled={settled}
        onToggle={(on) => commands.set({ coach: on })}
      />
      <Toggle
        label={t('settings.call.timers')}
        about={t('settings.call.timers-about')}
        checked={timers}
        onToggle={(on) => commands.set({ timers: on })}
      />
    </Card>
  );
}

export function LookCard() {
  const settings = useStore((state) => state.settings);
  const commands = useCommands();
  return (
    <Card title={t('settings.look.title')}>
      {(['theme', 'motion', 'contrast'] as const).map((name) => (
        <Pick<string>
          key={name}
          legend={t(`settings.look.${name}.legend`)}
          options={SETTING_CHOICES[name]}
          value={settings[name]}
          label={(option) => t(`settings.look.${name}.${option}`)}
          onPick={(option) => commands.set({ [name]: option })}
        />
      ))}
    </Card>
  );
}

export function KeysCard() {
  const keys = useStore(({ settings }) => settings.keys);
  const commands = useCommands();
  return (
    <Card title={t('settings.keys.title')}>
      <Toggle
        label={t('settings.keys.on')}
        about={t('settings.keys.about')}
        checked={keys}
        onToggle={(on) => commands.set({ keys: on })}
      />
      <dl class={`keys-list${keys ? '' : ' off'}`}>
        {KEYS.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'space' ? t('settings.keys.space') : key}</kbd>
            </dt>
            <dd>{t(`settings.keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
