import type { ReactNode } from 'react';

const slot = '\u0000';

interface Props {
  /** The sentence, around whatever it is given. */
  say(slot: string): string;
  children: ReactNode;
}

/** Something that is more than text within a sentence, at the place that the sentence has for it. */
export const Around = ({ say, children }: Props) => {
  const [before, after] = say(slot).split(slot);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
};
