/** The bar above every screen. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { BackToStudio } from './back-to-studio.tsx';
import { Icon } from './icon.tsx';
import { Language } from './language.tsx';

export function TopBar({ children }: { children?: ComponentChildren }) {
  const commands = useCommands();
  const muted = useStore(({ settings }) => settings.muted);
  const screen = useStore((state) => state.screen.name);
  // In an LMS the assignment is all there is to come home to.
  const hosted = useStore((state) => state.hosted !== undefined);
  const atHome = screen === (hosted ? 'assignment' : 'home');
  return (
    <header class="top-bar">
      {!atHome && (
        <a class="icon-button" href="#/" aria-label={t('app.home')} title={t('app.home')}>
          <Icon name="home" />
        </a>
      )}
      {(screen === 'call' || screen === 'debrief') && <BackToStudio />}
      <div class="top-middle">{children}</div>
      <Language />
      <button
        type="button"
        class="icon-button"
        aria-pressed={muted}
        aria-label={t('app.mute')}
        title={t('app.mute')}
        onClick={() => commands.set({ muted: !muted })}
      >
        <Icon name={muted ? 'mute' : 'sound'} />
      </button>
      {screen !== 'settings' && (
        <a class="icon-button" href="#/settings" aria-label={t('app.settings')} title={t('app.settings')}>
          <Icon name="settings" />
        </a>
      )}
    </header>
  );
}
