/** A field with its name, what helps to fill it in, and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useBench } from './bench.tsx';

interface FieldProps {
  /** Its name in the problems. */
  readonly field: string;
  readonly label: string;
  readonly about?: string | undefined;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly type?: 'text' | 'date' | 'url' | 'password' | 'number';
  readonly lines?: number;
  readonly placeholder?: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** Beside the box: what else can be pressed. */
  readonly children?: ComponentChildren;
}

export function Field(props: FieldProps) {
  const {
    field,
    label,
    about,
    value,
    onWrite,
    type = 'text',
    lines,
    placeholder,
    children,
    ...limits
  } = props;
  const id = useId();
  const wrong = useBench().problems[field];
  const described = [about && `${id}-about`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    value,
    ...(placeholder ? { placeholder } : {}),
    'data-field': field,
    'aria-invalid': wrong !== undefined,
    ...(described ? { 'aria-describedby': described } : {}),
    onInput: (event: Event) => onWrite((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class={`field field-${type}${wrong ? ' is-wrong' : ''}`}>
      <label for={id}>{label}</label>
      <div class="field-box">
        {lines ? (
          <textarea {...shared} rows={lines} />
        ) : (
          // The types tell every kind of input apart; these take the same attributes.
          <input {...shared} {...limits} type={type as 'text'} autocomplete="off" />
        )}
        {children}
      </div>
      {about && (
        <p class="field-about" id={`${id}-about`}>
          {about}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {t(`trainer.wrong.${wrong}`)}
        </p>
      )}
    </div>
  );
}
