import { readFileSync } from 'node:fs';
import { WatchCode } from '#contracts';

const read = (file: string): string => readFileSync(file, 'utf8');
const sections = read('docs/runbook.md').split(/^## /m).slice(1);
const alerts = [...read('docker/prometheus/alerts.yml').matchAll(/alert: (\w+)/g)].map(([, name]) => name!);

describe('the runbook', () => {
  const told = [...WatchCode.options, ...alerts.filter((name) => name !== 'SomethingWrong')];
  it.each([...new Set(told)])('says what %s means, what to look at and what to do', (name) => {
    const section = sections.find((text) => text.startsWith(`${name}\n`));
    for (const part of ['**Meaning.**', '**Check.**', '**Remedy.**']) expect(section).toContain(part);
  });

  it('is where alerts point to', () => {
    const pointers = [...read('docker/prometheus/alerts.yml').matchAll(/runbook\.md#([\w{} $.]+)/g)].map(
      ([, to]) => to,
    );
    expect(pointers.map((to) => (to!.startsWith('{') ? 'SomethingWrong' : to))).toEqual(alerts);
  });
});
