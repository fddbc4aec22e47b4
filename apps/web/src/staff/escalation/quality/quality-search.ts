export const qualityDays = [30, 90, 365] as const;
export type QualityDays = (typeof qualityDays)[number];

/** What the address of the page remembers; nothing: the last 30 days. */
export interface QualitySearch {
  days?: QualityDays;
}

export const qualitySearch = (search: Record<string, unknown>): QualitySearch => {
  const days = qualityDays.find((each) => each === Number(search.days));
  return days && days !== 30 ? { days } : {};
};
