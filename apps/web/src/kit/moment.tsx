import { useMoments } from './moments.js';
import { useNow } from './use-now.js';

interface Props {
  at: string;
  /** The day and the clock, only the clock, or how long ago; each with the whole moment on hover. */
  as?: 'day' | 'clock' | 'age';
  timeZone?: string;
}

/** A moment as the reader writes it, and as a machine reads it. */
export const Moment = ({ at, as = 'day', timeZone }: Props) => {
  const moments = useMoments(timeZone);
  return (
    <time dateTime={at} title={as === 'day' ? undefined : moments.dayAndClock(at)}>
      {as === 'age' ? <Age at={at} /> : as === 'clock' ? moments.clock(at) : moments.dayAndClock(at)}
    </time>
  );
};

const Age = ({ at }: { at: string }) => {
  const moments = useMoments();
  return moments.ago(useNow() - Date.parse(at));
};
