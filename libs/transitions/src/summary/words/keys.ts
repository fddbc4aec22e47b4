import type { LevelOfCare } from '#contracts';

export type LevelWords = Readonly<Record<LevelOfCare, string>>;
export type ChangedMedicine = Readonly<Record<'unchanged' | 'changed' | 'new' | 'stopped', string>>;
