import { evidenceFor } from '#testing';
import { doItem } from '../hand-off/handoff-item.js';
import { aTransition, at, clara } from '../transition.builder.js';
import type { Transition } from '../transition.js';
import { type SummaryFor, summaryOfMove } from './summary-of-move.js';
import { writePdf } from './write-pdf.js';

const world = at('2026-03-02T16:00:00Z');
const to = (over: Partial<SummaryFor> = {}): SummaryFor => ({
  ...{ locale: 'en', timeZone: 'America/Chicago', reader: 'receiver', readerName: 'Rita', patientName: 'Łucja Müller' },
  ...{ now: world.now, access: { withheld: [], by: 'care-team', breakGlassId: null } },
  ...{ name: (id: string) => id, team: (id: string) => id, callMeanwhile: [] },
  ...over,
});
const done = (): Transition => {
  let of = aTransition({ why: 'Four steady weeks.' });
  for (const { id, kind } of of.items)
    of = doItem(of, id, clara, evidenceFor(kind, 'paul', world.now), world).transition;
  return of;
};
const textOf = (of: ReturnType<typeof summaryOfMove>): string => JSON.stringify(of);

describe('the summary of a move', () => {
  it('says to the receiver what they take over', () => {
    const said = textOf(summaryOfMove(done(), to()));
    for (const words of [
      'Steady for two weeks.',
      'Sertraline',
      'No longer needed',
      'Three meals',
      'First visit',
      'Four steady weeks.',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('leaves out what is not open to whoever asks, and says so', () => {
    const access = { withheld: ['medicines' as const, 'notes' as const], by: 'named' as const, breakGlassId: null };
    const said = textOf(summaryOfMove(done(), to({ access })));
    expect(said).not.toContain('Sertraline');
    expect(said).not.toContain('Steady for two weeks.');
    expect(said).not.toContain('Four steady weeks.');
    expect(said).toContain('not open');
  });

  it('speaks to the patient in their language, without what staff say to each other', () => {
    const said = textOf(summaryOfMove(done(), to({ locale: 'es', reader: 'patient' })));
    expect(said).toContain('Tu cambio de nivel');
    expect(said).not.toContain('I-PASS');
    expect(said).not.toContain('Talked through on Monday.');
  });

  it('is written as a tagged PDF that names its language and title', async () => {
    const file = await writePdf(summaryOfMove(done(), to()));
    const raw = file.toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('/Lang (en)');
    expect(raw).toMatch(/\/MarkInfo/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/S \/H1|\/S\/H1/);
    expect(raw).toMatch(/\/S \/Table|\/S\/Table/);
    expect(raw).toContain('/FontFile2');
  });
});
