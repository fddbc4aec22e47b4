export function faultsOf(subject: string): string[];
export function newestSubject(folder?: string): Promise<string | null>;
