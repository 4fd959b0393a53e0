/** The way back to a call that is still on the line, from any screen beside it. */
import { playHash } from '../../app/route.ts';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Icon } from './icon.tsx';

export function BackToCall() {
  const attempt = useStore(({ call }) => (call && call.state.phase < PHASE.done ? call.attempt : undefined));
  const commands = useCommands();
  if (attempt === undefined) return null;
  // Not by the address, which would load it: the call is still here, even where it could not be saved.
  const goBack = (event: Event) => {
    event.preventDefault();
    commands.go({ name: 'call' });
  };
  return (
    <a
      class="quiet-button back-to-call"
      href={playHash(attempt.scenario, attempt.assignment)}
      onClick={goBack}
    >
      <Icon name="pick-up" />
      {t('app.back-to-call')}
    </a>
  );
}
