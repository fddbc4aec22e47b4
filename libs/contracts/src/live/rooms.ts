/** Rooms. A client never names one: the server joins it to what it may see. */
export const rooms = {
  person: (staffId: string) => `person:${staffId}`,
  team: (careTeamId: string) => `team:${careTeamId}`,
};
