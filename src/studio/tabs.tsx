/** Tabs: one stop for the Tab key, arrows between them, as everybody knows them. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: ComponentChildren;
}

interface Props<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onPick: (id: T) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Tabs<T extends string>({ name, label, tabs, value, onPick }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(
      tabs.findIndex(({ id }) => id === value),
      tabs.length,
    );
    onPick(tabs[next]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={list} class={`st-tabs ${name}`} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${safe(tab.id)}`}
          aria-controls={`${name}-panel`}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          onKeyDown={press}
          onClick={() => onPick(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

const safe = (id: string): string => id.replace(/[^\w-]/g, '_');

/** What stands under the tab that is chosen. */
export function TabPanel({
  name,
  value,
  children,
}: {
  name: string;
  value: string;
  children: ComponentChildren;
}) {
  return (
    <div
      id={`${name}-panel`}
      class={`${name}-panel`}
      role="tabpanel"
      aria-labelledby={`${name}-tab-${safe(value)}`}
    >
      {children}
    </div>
  );
}
