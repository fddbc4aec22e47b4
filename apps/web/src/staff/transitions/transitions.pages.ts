export const transitionPages = [] as const;
