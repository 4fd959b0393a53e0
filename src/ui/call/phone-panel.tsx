/** The telephone: hold, look up, transfer, notes, hang up. Each opens above the panel; one at a time. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { factsGiven } from '../../app/selectors.ts';
import { PHASE } from '../../core/model.ts';
import { t } from '../../i18n/index.ts';
import { useCall, useCommands } from '../context.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { LookUps } from './hold-view.tsx';
import { Notepad } from './notepad.tsx';
import { Screens } from './screens.tsx';

type Drawer = 'look-up' | 'transfer' | 'notes' | 'hang-up';

export function PhonePanel() {
  const call = useCall();
  const commands = useCommands();
  const [open, setOpen] = useState<Drawer>();
  const { phase, moment } = call.state;
  const talking = phase === PHASE.listening;
  const held = phase === PHASE.hold;
  const toggle = (drawer: Drawer) => setOpen(open === drawer ? undefined : drawer);
  const unnoted = factsGiven(call).filter(({ noted }) => !noted).length;
  // What the drawer was opened for is over when the call moves on; the notepad may stay. Before the turn can be seen: a drawer opened at its sight stays.
  useLayoutEffect(() => {
    setOpen((drawer) => (drawer === 'notes' ? drawer : undefined));
  }, [moment, phase]);
  return (
    <section class="phone" aria-label={t('panel.title')}>
      <div class="drawer">{open && <Content drawer={open} close={() => setOpen(undefined)} />}</div>
      <div class="keys">
        <Key
          icon={held ? 'resume' : 'hold'}
          text={t(held ? 'panel.resume' : 'panel.hold')}
          lit={held}
          disabled={!talking && !held}
          shortcut="h"
          press={() => commands.press({ type: held ? 'resume' : 'hold' })}
        />
        <Key
          icon="look-up"
          text={t('panel.look-up')}
          shortcut="l"
          open={open === 'look-up'}
          disabled={!talking && !held}
          press={() => toggle('look-up')}
        />
        <Key
          icon="transfer"
          text={t('panel.transfer')}
          shortcut="t"
          open={open === 'transfer'}
          disabled={!talking}
          press={() => toggle('transfer')}
        />
        <Key
          icon="notes"
          text={t('panel.notes')}
          shortcut="n"
          open={open === 'notes'}
          badge={unnoted}
          press={() => toggle('notes')}
        />
        <Key
          icon="hang-up"
          text={t('panel.hang-up')}
          open={open === 'hang-up'}
          danger
          press={() => toggle('hang-up')}
        />
      </div>
    </section>
  );
}

interface KeyProps {
  readonly icon: IconName;
  readonly text: string;
  readonly press: () => void;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Given for keys that open a drawer. */
  readonly open?: boolean;
  readonly lit?: boolean;
  readonly danger?: boolean;
  readonly badge?: number;
}

function Key({
  icon,
  text,
  press,
  shortcut,
  disabled = false,
  open,
  lit = false,
  danger = false,
  badge = 0,
}: KeyProps) {
  const looks = ['key', lit && 'lit', danger && 'danger', disabled && 'off'].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class={looks}
      // Not `disabled`: a key that goes out under the finger would lose the focus.
      aria-disabled={disabled}
      aria-expanded={open}
      data-key={shortcut}
      onClick={disabled ? undefined : press}
    >
      <Icon name={icon} />
      <span>{text}</span>
      {badge > 0 && (
        <span class="badge">
          <span aria-hidden="true">{badge}</span>
          <span class="visually-hidden">{t('notes.heard', { count: badge })}</span>
        </span>
      )}
    </button>
  );
}

function Content({ drawer, close }: { drawer: Drawer; close: () => void }) {
  if (drawer === 'notes') return <Notepad />;
  if (drawer === 'transfer') return <Desks />;
  if (drawer === 'hang-up') return <HangUp close={close} />;
  return (
    <>
      <LookUps />
      <Screens />
    </>
  );
}

function Desks() {
  const { words } = useCall();
  const commands = useCommands();
  return (
    <>
      <p class="hint">{t('panel.transfer-to')}</p>
      <ul class="look-ups">
        {words.desks.map((name, desk) => (
          <li key={name}>
            <button type="button" class="choice" onClick={() => commands.press({ type: 'transfer', desk })}>
              <Icon name="transfer" />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Hanging up is final: it is asked for twice. */
function HangUp({ close }: { close: () => void }) {
  const commands = useCommands();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div class="sure">
      <p>{t('panel.hang-up-sure')}</p>
      <button type="button" class="quiet-button" ref={stay} onClick={close}>
        {t('panel.hang-up-no')}
      </button>
      <button type="button" class="quiet-button danger" onClick={() => commands.press({ type: 'hang-up' })}>
        {t('panel.hang-up-yes')}
      </button>
    </div>
  );
}
