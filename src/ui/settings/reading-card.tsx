/** How the words come: their speed, shown by a line that runs in at it. */
import { useState } from 'preact/hooks';
import { SETTING_CHOICES } from '../../app/settings.ts';
import { speechDuration } from '../../app/speech.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore, useUi } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { RunIn } from '../parts/run-in.tsx';
import { Card, Pick } from './controls.tsx';

export function ReadingCard() {
  const speed = useStore(({ settings }) => settings.textSpeed);
  const commands = useCommands();
  return (
    <Card title={t('settings.speed.title')}>
      <Pick
        legend={t('settings.speed.legend')}
        options={SETTING_CHOICES.textSpeed}
        value={speed}
        label={(option) => t(`settings.speed.${option}`)}
        onPick={(textSpeed) => commands.set({ textSpeed })}
      />
      <Sample />
    </Card>
  );
}

function Sample() {
  const { still } = useUi();
  const locale = useStore((state) => state.locale);
  const { textSpeed, motion } = useStore(({ settings }) => settings);
  const [round, setRound] = useState(0);
  const text = t('settings.speed.sample');
  // Where nothing is to move, a line is there at once whatever the speed: the sample says so by doing so.
  const during = still() ? 0 : speechDuration(text, locale, textSpeed);
  return (
    <div class="sample">
      <div class="speech running">
        <span class="speaker">{t('call.customer')}</span>
        <RunIn key={`${textSpeed}${motion}${locale}${round}`} text={text} during={during} />
      </div>
      <button type="button" class="quiet-button" onClick={() => setRound(round + 1)}>
        <Icon name="replay" />
        {t('settings.speed.again')}
      </button>
    </div>
  );
}
