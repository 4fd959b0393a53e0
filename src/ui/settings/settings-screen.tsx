/** The settings: everything takes effect at once, beside the office that shows it. */
import { LOCALE_NAMES, LOCALES } from '../../content/locales.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { BackToCall } from '../parts/back-to-call.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { AboutCard } from './about-card.tsx';
import { Card, Pick } from './controls.tsx';
import { EraseCard } from './erase-card.tsx';
import { CallCard, KeysCard, LookCard } from './play-cards.tsx';
import { ReadingCard } from './reading-card.tsx';
import { SoundCard } from './sound-cards.tsx';
import '../styles/settings.css';

export default function SettingsScreen() {
  return (
    <main class="settings">
      <TopBar>
        <BackToCall />
      </TopBar>
      <div class="settings-sheet">
        <h1 class="plate">{t('settings.title')}</h1>
        <p class="settings-intro">{t('settings.intro')}</p>
        <LanguageCard />
        <SoundCard />
        <ReadingCard />
        <CallCard />
        <LookCard />
        <KeysCard />
        <EraseCard />
        <AboutCard />
      </div>
    </main>
  );
}

function LanguageCard() {
  const locale = useStore((state) => state.locale);
  const commands = useCommands();
  return (
    <Card title={t('app.language')}>
      <Pick
        legend={t('settings.language')}
        options={LOCALES}
        value={locale}
        label={(code) => LOCALE_NAMES[code]}
        onPick={(code) => void commands.setLocale(code)}
        languages
      />
    </Card>
  );
}
