/** The keys of the inbox. Each also has a button: nobody has to know them. */
export const inboxKeys = ['j', 'k', 'Enter', 'a', 'g', 'r', 'u', 'n', '/', '?'] as const;
export type InboxKey = (typeof inboxKeys)[number];
