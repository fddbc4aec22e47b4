import { isRoundTheClock, levelsOfCare, ProtocolContent, unkindWords } from '#contracts';
import { defaultProtocol } from './default-protocols.js';

describe('the protocol pack that ships', () => {
  it.each(levelsOfCare)('%s: can be saved as it is, and reads kindly', (level) => {
    const pack = defaultProtocol(level);
    expect(ProtocolContent.parse(pack)).toEqual(pack);
    expect(pack.checklist.flatMap((line) => unkindWords(line))).toEqual([]);
    expect(pack.checklist.length).toBeGreaterThan(3);
  });

  it('asks nobody who has staff around them, and everybody else', () => {
    expect(levelsOfCare.filter((level) => !defaultProtocol(level).schedule)).toEqual(
      levelsOfCare.filter(isRoundTheClock),
    );
  });

  it('leaves no rule out: a programme decides that for itself', () => {
    expect(levelsOfCare.flatMap((level) => defaultProtocol(level).leavesOutRules)).toEqual([]);
  });
});
