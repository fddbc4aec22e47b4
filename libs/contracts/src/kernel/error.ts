/** Codes that the product can answer with, each with its HTTP status and its plain sentence. A code never changes meaning. */
export type ErrorCatalogue = Readonly<Record<`${string}.${string}`, readonly [status: number, title: string]>>;
