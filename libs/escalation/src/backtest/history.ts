import type { Happening, RoleHolder } from '#ports';
import type { ActualAlert } from './replay.js';

/** The past of one patient, in the order of time. */
export interface PatientPast {
  patientId: string;
  happenings: readonly Happening[];
  /** Alerts that were really raised. */
  actual: readonly ActualAlert[];
  /** Who would be told. */
  holders: readonly RoleHolder[];
}

/** A past that rules are tried on: of all patients, some at a time. */
export interface History {
  /** `done`: how much of it was read, 0 to 1. */
  read(): AsyncIterable<{ past: PatientPast[]; done: number }>;
}
