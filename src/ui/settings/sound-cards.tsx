/** What is heard: sounds, and the customer's voice. */
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Card, Slider, Toggle } from './controls.tsx';
import { useVoiceState } from './use-voice-state.ts';

const VOLUMES = ['master', 'effects', 'music', 'ambience'] as const;

export function SoundCard() {
  const { muted, volumes, captions } = useStore(({ settings }) => settings);
  const commands = useCommands();
  return (
    <Card title={t('settings.sound.title')}>
      <Toggle
        label={t('settings.sound.on')}
        checked={!muted}
        onToggle={(on) => commands.set({ muted: !on })}
      />
      <div class="sliders">
        {VOLUMES.map((name) => (
          <Slider
            key={name}
            label={t(`settings.sound.${name}`)}
            value={volumes[name]}
            disabled={muted}
            onSlide={(value) => commands.set({ volumes: { ...volumes, [name]: value } })}
          />
        ))}
      </div>
      <Toggle
        label={t('settings.sound.captions')}
        about={t('settings.sound.captions-about')}
        checked={captions}
        onToggle={(on) => commands.set({ captions: on })}
      />
      <VoiceToggle />
    </Card>
  );
}

function VoiceToggle() {
  const voice = useStore(({ settings }) => settings.voice);
  const locale = useStore((state) => state.locale);
  const commands = useCommands();
  const state = useVoiceState(locale);
  return (
    <Toggle
      label={t('settings.voice.label')}
      about={t(`settings.voice.${state}`)}
      checked={voice && state === 'ready'}
      disabled={state !== 'ready'}
      onToggle={(on) => commands.set({ voice: on })}
    />
  );
}
