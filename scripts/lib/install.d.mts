export function whyInstall(folder?: string): string | null;
export function ensureInstalled(): Promise<void>;
export function runListedScripts(folder?: string): Promise<number>;
