import { PatientBatcher } from './patient-batcher.js';

interface Item {
  id: string;
  patient: string;
  organisation: string;
}

const item = (id: string, patient = `patient of ${id}`, organisation = 'north'): Item => ({
  id,
  patient,
  organisation,
});

const soon = () => new Promise(setImmediate);

/** Hands out groups that end when they are told to. */
function setUp({ atOnce = 1, most = 3 } = {}) {
  const groups: { ids: string[]; end(error?: Error): Promise<void> }[] = [];
  const batcher = new PatientBatcher<Item>({
    atOnce,
    most,
    keyOf: ({ id }) => id,
    organisationOf: ({ organisation }) => organisation,
    patientOf: ({ patient }) => patient,
    handle: (items) =>
      new Promise((resolve, reject) => {
        const end = async (error?: Error): Promise<void> => {
          if (error) reject(error);
          else resolve();
          await soon();
        };
        groups.push({ ids: items.map(({ id }) => id), end });
      }),
  });
  const ids = () => groups.map((group) => group.ids);
  return { batcher, groups, ids };
}

describe('work that goes together', () => {
  it('begins at once when it is alone, and takes along what came meanwhile, up to a limit', async () => {
    const { batcher, groups, ids } = setUp();
    const done = [batcher.add(item('a'))];
    await soon();
    expect(ids()).toEqual([['a']]);
    done.push(...['b', 'c', 'd', 'e'].map((id) => batcher.add(item(id))));
    await groups[0]!.end();
    expect(ids()).toEqual([['a'], ['b', 'c', 'd']]);
    await groups[1]!.end();
    await groups[2]!.end();
    expect(ids()[2]).toEqual(['e']);
    await Promise.all(done);
  });

  it('never has two of one patient, or of two organisations, in one group, nor one patient in two at once', async () => {
    const { batcher, groups, ids } = setUp({ atOnce: 2 });
    void batcher.add(item('a', 'Robin'));
    void batcher.add(item('b', 'Robin'));
    void batcher.add(item('c', 'Sam', 'south'));
    void batcher.add(item('d', 'Kim'));
    void batcher.add(item('e', 'Lou'));
    await soon();
    expect(ids()).toEqual([['a', 'd', 'e'], ['c']]);
    await groups[1]!.end();
    expect(ids()).toHaveLength(2);
    void batcher.add(item('f'));
    await soon();
    expect(ids()[2]).toEqual(['f']);
    await groups[0]!.end();
    expect(ids()[3]).toEqual(['b']);
  });

  it('does what is asked for twice while it waits once, and again when it is asked for later', async () => {
    const { batcher, groups, ids } = setUp();
    void batcher.add(item('a'));
    await soon();
    const twice = [batcher.add(item('b')), batcher.add(item('b'))];
    await groups[0]!.end();
    await groups[1]!.end();
    await Promise.all(twice);
    void batcher.add(item('b'));
    await soon();
    expect(ids()).toEqual([['a'], ['b'], ['b']]);
  });

  it('tells everybody in a group what became of it, and goes on', async () => {
    const { batcher, groups, ids } = setUp();
    void batcher.add(item('a'));
    await soon();
    const outcomes = Promise.allSettled([batcher.add(item('b')), batcher.add(item('c'))]);
    await groups[0]!.end();
    await groups[1]!.end(new Error('no'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    void batcher.add(item('d'));
    await soon();
    expect(ids()[2]).toEqual(['d']);
  });
});
