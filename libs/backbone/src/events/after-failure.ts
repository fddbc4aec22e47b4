import { PermanentFailure, WorkOfNewerRelease } from '#kernel';

/** Failed attempts after which work is given up and shown. With the waits between, about a quarter of an hour. */
const attemptsUntilShown = 12;

/** An update that takes longer is none: what is still unknown then is given up and shown. */
const unknownForAtMost = `interval '1 day'`;

/**
 * What changes in the row of work that failed, as SQL: `$1` is the moment, `$2` the reason, `$3` what is not known, or null.
 *
 * @param due the column that says when the row is due again
 */
export function afterFailure(error: unknown, due: 'send_after' | 'wake_after'): string {
  const [at, reason] = ['$1::timestamptz', 'last_error = $2, unknown_what = $3::text'];
  if (error instanceof WorkOfNewerRelease)
    return `${reason}, put_off = put_off + 1, unknown_since = coalesce(unknown_since, ${at}),
      ${due} = ${at} + least(interval '2 seconds' * (put_off + 1), interval '10 seconds'),
      failed_at = case when unknown_since <= ${at} - ${unknownForAtMost} then ${at} end`;
  const givenUp = error instanceof PermanentFailure || `attempts + 1 >= ${attemptsUntilShown}`;
  return `${reason}, attempts = attempts + 1, unknown_since = null,
    ${due} = ${at} + least(interval '1 second' * power(2, attempts), interval '2 minutes'),
    failed_at = case when ${givenUp} then ${at} end`;
}
