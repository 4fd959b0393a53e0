/** The table on the screen, and the same as data in .cache/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { isMet, type Metric } from './metric.ts';

const HEAD = ['metric', 'ours', 'others', 'ratio or value', 'aim', 'met'];

function row(metric: Metric): string[] {
  const met = isMet(metric);
  const verdict = met === undefined ? '' : met ? 'yes' : 'NO';
  return [metric.name, metric.ours, metric.others, metric.shown, metric.aim?.shown ?? '', verdict];
}

export function table(metrics: readonly Metric[]): string {
  const rows = [HEAD, ...metrics.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

const FILE = '.cache/bench.json';

export function writeReport(metrics: readonly Metric[]): string {
  const machine = { node: process.version, cores: cpus().length, load: loadavg() };
  const data = metrics.map((metric) => ({ ...metric, met: isMet(metric) }));
  mkdirSync('.cache', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ machine, metrics: data }, null, 2)}\n`);
  return FILE;
}
