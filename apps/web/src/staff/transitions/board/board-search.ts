import { LevelOfCare } from '#contracts';

/** The filters as they stand in the address, so that a view can be kept, or sent to a colleague. Never a name. */
export interface BoardSearch {
  /** Those that are over, instead of the board. */
  past?: 'yes';
  mine?: 'yes';
  due?: 'overdue' | 'today';
  level?: LevelOfCare;
  team?: string;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/.test(value);

export const boardSearch = (search: Record<string, unknown>): BoardSearch => {
  const level = LevelOfCare.safeParse(search.level).data;
  return {
    ...(search.past === 'yes' && { past: 'yes' as const }),
    ...(search.mine === 'yes' && { mine: 'yes' as const }),
    ...((search.due === 'overdue' || search.due === 'today') && { due: search.due }),
    ...(level && { level }),
    ...(isId(search.team) && { team: search.team }),
  };
};

export const isFiltered = ({ mine, due, level, team }: BoardSearch): boolean => Boolean(mine || due || level || team);

/** What the board asks of the server. */
export const asked = ({ past, team, ...rest }: BoardSearch) => ({
  ...rest,
  ...(past && { show: 'closed' as const }),
  ...(team && { careTeamId: team }),
});
