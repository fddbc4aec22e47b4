export const webhookPages = [] as const;
