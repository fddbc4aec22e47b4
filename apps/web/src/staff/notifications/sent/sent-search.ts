import { AttemptState, ChannelKey } from '#contracts';

/** The filters as they stand in the address. */
export interface SentSearch {
  person?: string;
  channel?: string;
  state?: AttemptState;
  alert?: string;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/.test(value);

export const sentSearch = (search: Record<string, unknown>): SentSearch => {
  const state = AttemptState.safeParse(search.state).data;
  const channel = ChannelKey.safeParse(search.channel).data;
  return {
    ...(isId(search.person) && { person: search.person }),
    ...(channel && { channel }),
    ...(state && { state }),
    ...(isId(search.alert) && { alert: search.alert }),
  };
};

export const isFiltered = (search: SentSearch): boolean => Object.keys(search).length > 0;
