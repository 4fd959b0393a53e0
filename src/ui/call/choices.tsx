/** The player's turn: the choices as real buttons, in the order the seed has shuffled them. */
import { choicesShown, isVenting, mayChoose } from '../../app/selectors.ts';
import { timersOn } from '../../app/terms.ts';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands, useFill, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';

export function Choices() {
  const call = useCall();
  const { state } = call;
  if (state.phase === PHASE.ringing) return <PickUp />;
  return mayChoose(call) ? <Offer /> : <Listening />;
}

function PickUp() {
  const { state } = useCall();
  const commands = useCommands();
  return (
    <div class="ringing">
      <p class="ring-text">
        <strong>{t('call.ringing')}</strong>{' '}
        <span class="rings">{t('call.rings', { count: state.rings })}</span>
      </p>
      <button type="button" class="big-button pick-up" onClick={() => commands.press({ type: 'pick-up' })}>
        <Icon name="pick-up" />
        {t('call.pick-up')}
      </button>
    </div>
  );
}

/** While a line runs that nobody would want to cut into: it can be completed at once. */
function Listening() {
  const commands = useCommands();
  return (
    <div class="waiting">
      <p class="hint">{t('call.speaking')}</p>
      <button type="button" class="quiet-button" onClick={() => commands.press({ type: 'line-end' })}>
        {t('call.skip')}
      </button>
    </div>
  );
}

function Offer() {
  const call = useCall();
  const commands = useCommands();
  const fill = useFill();
  const timers = useStore(timersOn);
  const venting = isVenting(call);
  const { choices } = call.words.moments[call.state.moment]!;
  const { id } = call.scenario.moments[call.state.moment]!;
  return (
    <>
      <p class={venting ? 'hint venting' : 'hint'}>
        {venting && <Icon name="bolt" />}
        {t(venting ? 'call.still-talking' : 'call.your-turn')}
      </p>
      {venting && !timers && (
        <button type="button" class="listen choice" onClick={() => commands.press({ type: 'line-end' })}>
          <Icon name="ear" />
          <span>{t('call.listen')}</span>
        </button>
      )}
      <ol class={venting ? 'choices cutting' : 'choices'} data-moment={id}>
        {choicesShown(call).map((choice, index) => (
          <li key={`${call.attempt.id}${call.state.moment}.${choice}`}>
            <button type="button" class="choice" onClick={() => commands.press({ type: 'choose', choice })}>
              <span class="number" aria-hidden="true">
                {index + 1}
              </span>
              <span>{fill(choices[choice]![0])}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
