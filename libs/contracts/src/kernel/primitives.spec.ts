import { Position, TimeZone } from '#contracts';

describe('primitives', () => {
  it.each(['America/Chicago', 'Europe/Madrid', 'UTC', 'Australia/Lord_Howe'])('takes the zone %s', (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+02:00', '-05', 'America/'])('refuses the zone "%s"', (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(false);
  });

  it('takes a position that is a number and nothing else', () => {
    expect(Position.safeParse('123').success).toBe(true);
    expect(Position.safeParse('1; drop table alert').success).toBe(false);
  });
});
