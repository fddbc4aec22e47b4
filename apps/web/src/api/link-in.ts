/** The token of a personal link: behind the `#` of an address, which no server is sent. */
export const linkIn = (hash: string): string => decodeURIComponent(hash.replace(/^#/, '')).trim();
