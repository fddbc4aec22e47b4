import { type Locale, type MessageKindName, messageKinds, unkindWords } from '#contracts';
import { sayIt } from './texts.js';

const kinds = Object.keys(messageKinds) as MessageKindName[];
const all = (['en', 'es'] as Locale[]).flatMap((locale) =>
  kinds.flatMap((kind) =>
    [true, false].flatMap((toStaff) =>
      [1, 3].map((bundled) => ({ kind, locale, ...sayIt(kind, locale, { toStaff, bundled, code: '123456' }) })),
    ),
  ),
);

describe('what arrives', () => {
  it.each(all)('$kind ($locale): $text', ({ subject, text }) => {
    expect(unkindWords(`${subject}. ${text}`, { seenByPatients: true })).toEqual([]);
    // A lock screen is read by whoever stands near.
    expect(`${subject} ${text}`).not.toMatch(
      /holdfast|patient|paciente|alert|check-?in|clinic|clínica|programme|programa|health|salud|treatment|tratamiento|team|equipo/i,
    );
  });

  it('is the same whatever it is about, but for codes, tests and how many there are', () => {
    const others = all.filter(({ kind }) => !['code', 'test'].includes(kind));
    expect(new Set(others.map(({ locale, text }) => `${locale} ${text}`)).size).toBeLessThanOrEqual(6);
  });
});
