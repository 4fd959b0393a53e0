/** The way back to a call that is still on the line, from any screen beside it. */
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCommands, useStore } from '../context.tsx';
import { Icon } from './icon.tsx';

export function BackToCall() {
  const scenario = useStore(({ call }) =>
    call && call.state.phase < PHASE.done ? call.scenario.id : undefined,
  );
  const commands = useCommands();
  if (scenario === undefined) return null;
  // Not by the address, which would load it: the call is still here, even where it could not be saved.
  const goBack = (event: Event) => {
    event.preventDefault();
    commands.go({ name: 'call' });
  };
  return (
    <a class="quiet-button back-to-call" href={`#/play/${scenario}`} onClick={goBack}>
      <Icon name="pick-up" />
      {t('app.back-to-call')}
    </a>
  );
}
