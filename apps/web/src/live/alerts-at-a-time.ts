/** As many as the server gives at once. */
export const alertsAtATime = 500;
