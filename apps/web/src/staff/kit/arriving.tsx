import { type ReactNode, Suspense } from 'react';
import { Waiting } from './waiting.js';

interface Props {
  /** The heights of what will come. */
  lines: readonly number[];
  children: ReactNode;
}

/** A part of the app that may still be on its way, which is no answer of a route. */
export const Arriving = ({ lines, children }: Props) => (
  <Suspense fallback={<Waiting lines={lines} />}>{children}</Suspense>
);
