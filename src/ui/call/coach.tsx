/** The coach's one line after a choice: the rule, and why. */
import { coachOn } from '../../app/terms.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useFill, useStore } from '../context.tsx';
import { Icon } from '../parts/icon.tsx';
import { useHandbook } from '../parts/use-handbook.ts';
import { currentCoach } from './current-speech.ts';

export function Coach() {
  const { transcript, words } = useCall();
  const on = useStore(coachOn);
  // The names of the rules come with the first remark: nobody waits for them before the first choice.
  const handbook = useHandbook(on && transcript.length > 0);
  const fill = useFill();
  const remark = currentCoach(transcript);
  if (!on || !remark) return null;
  const rule = handbook?.rules[remark.rule];
  const why = remark.why
    ? fill(words.moments[remark.why.moment]!.choices[remark.why.choice]![2])
    : (rule?.about ?? '');
  return (
    <div class={remark.kept ? 'coach kept' : 'coach broken'} key={transcript.length}>
      <Icon name={remark.kept ? 'check' : 'cross'} />
      <p>
        <strong>
          {t(remark.kept ? 'call.kept' : 'call.broken')}
          {rule ? ` · ${rule.name}` : ''}
        </strong>
        <span>{why}</span>
      </p>
    </div>
  );
}
