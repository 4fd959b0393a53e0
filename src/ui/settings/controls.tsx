/** The four kinds of control: all native, all with their words inside what can be pressed. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../i18n/index.ts';
import { useStore } from '../context.tsx';

interface CardProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Card({ title, children }: CardProps) {
  const id = useId();
  return (
    <section class="setting-card paper" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface PickProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly label: (option: T) => string;
  readonly onPick: (option: T) => void;
  /** The options are languages, each named in itself. */
  readonly languages?: boolean;
}

export function Pick<T extends string>({ legend, options, value, label, onPick, languages }: PickProps<T>) {
  const name = useId();
  return (
    <fieldset class="pick">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onPick(option)} />
          <span lang={languages ? option : undefined}>{label(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly about?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onToggle: (checked: boolean) => void;
}

export function Toggle({ label, about, checked, disabled = false, onToggle }: ToggleProps) {
  const id = useId();
  return (
    <div class={`toggle${disabled ? ' off' : ''}`}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={about ? id : undefined}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {about && <p id={id}>{about}</p>}
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  /** 0–1. */
  readonly value: number;
  readonly disabled: boolean;
  readonly onSlide: (value: number) => void;
}

export function Slider({ label, value, disabled, onSlide }: SliderProps) {
  const id = useId();
  const locale = useStore((state) => state.locale);
  const share = formatNumber(locale, value, { style: 'percent' });
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min="0"
        max="100"
        step="5"
        value={Math.round(value * 100)}
        disabled={disabled}
        aria-valuetext={share}
        onInput={(event) => onSlide(event.currentTarget.valueAsNumber / 100)}
      />
      <output for={id}>{share}</output>
    </div>
  );
}
