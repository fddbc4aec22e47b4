import { type ComponentType, createContext, type LazyExoticComponent, lazy } from 'react';
import type { PatientRecord } from '#contracts';
import type { Word } from '../use-words.js';

export interface PatientTabProps {
  patient: PatientRecord;
}

interface Descriptor {
  /** As it stands in the address. */
  id: string;
  title: Word;
  order: number;
  load: () => Promise<{ default: ComponentType<PatientTabProps> }>;
}

export interface PatientTab extends Omit<Descriptor, 'load'> {
  Content: LazyExoticComponent<ComponentType<PatientTabProps>>;
}

/** A context’s place on the page of a patient. */
export const patientTab = ({ load, ...tab }: Descriptor): PatientTab => ({ ...tab, Content: lazy(load) });

/** In their order; given from above, as pages are. */
export const PatientTabsContext = createContext<readonly PatientTab[]>([]);
