import { useEffect, useRef, useState } from 'react';
import type { HandoffEvidence, HandoffItemKind, TransitionView } from '#contracts';

export type EvidenceOf<K extends HandoffItemKind> = Extract<HandoffEvidence, { kind: K }>;

export interface FormProps<K extends HandoffItemKind = HandoffItemKind> {
  /** What was written before the item was opened again. */
  before: EvidenceOf<K> | null;
  transition: TransitionView;
  /** Null while something is missing. */
  onChange(evidence: EvidenceOf<K> | null): void;
}

/** What is being written, which may still be half of it; told on as soon as it is whole. */
export const useEvidence = <K extends HandoffItemKind, Draft extends object>(
  { onChange }: FormProps<K>,
  initial: () => Draft,
  whole: (draft: Draft) => EvidenceOf<K> | null,
) => {
  const [draft, setDraft] = useState(initial);
  const tell = useRef({ onChange, whole });
  tell.current = { onChange, whole };
  useEffect(() => tell.current.onChange(tell.current.whole(draft)), [draft]);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  return [draft, change] as const;
};

/** Nothing of it is blank. */
export const allSaid = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() !== '');

export const orNull = (text: string): string | null => text.trim() || null;
