import type { FieldError } from '#kernel';
import { defaultProtocol } from './default-protocols.js';
import { readProtocolFile } from './read-protocol-file.js';

const content = defaultProtocol('outpatient');
const file = (packs: unknown[], over: object = {}) => ({
  ...{ format: 1, name: 'Riverside', exportedAt: '2026-03-02T08:00:00.000Z', packs },
  ...over,
});
const refused = (given: unknown): { code: string; errors?: FieldError[] } => {
  try {
    readProtocolFile(given);
  } catch (error) {
    return error as { code: string; errors: FieldError[] };
  }
  throw new Error('It was taken.');
};

describe('a file of protocol packs', () => {
  it('is read as it was written', () => {
    const given = file([{ level: 'outpatient', content }]);
    expect(readProtocolFile(given)).toEqual(given);
  });

  it.each([null, 'packs', [], {}, file([]), file([{ level: 'outpatient', content }], { format: 2 })])(
    'is none: %j',
    (given) => {
      expect(refused(given).code).toBe('PROTOCOL_PACK.NOT_A_PACK');
    },
  );

  it('names the place of what is wrong', () => {
    const given = file([
      { level: 'outpatient', content: { ...content, checklist: [''] } },
      { level: 'moon', content },
    ]);
    const { code, errors } = refused(given);
    expect([code, errors!.map(({ field }) => field)]).toEqual([
      'PROTOCOL_PACK.INVALID',
      ['/file/packs/0/content/checklist/0', '/file/packs/1/level'],
    ]);
  });

  it('holds each level once', () => {
    const twice = file([
      { level: 'outpatient', content },
      { level: 'outpatient', content },
    ]);
    expect(refused(twice)).toMatchObject({
      code: 'PROTOCOL_PACK.INVALID',
      errors: [{ field: '/file/packs/1/level', code: 'twice' }],
    });
  });
});
