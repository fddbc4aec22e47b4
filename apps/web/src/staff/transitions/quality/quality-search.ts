import { Direction, LevelOfCare, QualityFigure } from '#contracts';

/** What the address remembers: a period, what it is narrowed to, and which figure is open. Never a name. */
export interface MoveQualitySearch {
  from?: string;
  to?: string;
  /** A day: as it was known at its end. */
  asOf?: string;
  direction?: Direction;
  level?: LevelOfCare;
  team?: string;
  figure?: QualityFigure;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/.test(value);

export const moveQualitySearch = (search: Record<string, unknown>): MoveQualitySearch => {
  const direction = Direction.safeParse(search.direction).data;
  const level = LevelOfCare.safeParse(search.level).data;
  const figure = QualityFigure.safeParse(search.figure).data;
  return {
    ...(isDay(search.from) && { from: search.from }),
    ...(isDay(search.to) && { to: search.to }),
    ...(isDay(search.asOf) && { asOf: search.asOf }),
    ...(direction && { direction }),
    ...(level && { level }),
    ...(isId(search.team) && { team: search.team }),
    ...(figure && { figure }),
  };
};

const dayOf = (at: Date): string => new Intl.DateTimeFormat('sv').format(at);

/** The last 90 days, unless the address says otherwise. */
export const periodOf = ({ from, to }: MoveQualitySearch, now = new Date()): { from: string; to: string } => ({
  from: from ?? dayOf(new Date(+now - 89 * 86_400_000)),
  to: to ?? dayOf(now),
});

/** What is asked of the server. */
export const askedQuality = (search: MoveQualitySearch, now = new Date()) => ({
  ...periodOf(search, now),
  ...(search.asOf && { asOf: new Date(`${search.asOf}T23:59:59.999`).toISOString() }),
  ...(search.direction && { direction: search.direction }),
  ...(search.level && { level: search.level }),
  ...(search.team && { careTeamId: search.team }),
});
