/**
 * For how many milliseconds the other end asks to be left alone: seconds, or a date (RFC 9110, section 10.2.3); never less than 0.
 * Undefined where it says neither. @param now by whose clock the date is
 */
export function retryAfterOf(retryAfter: string | undefined, now: number): number | undefined {
  const said = retryAfter?.trim();
  if (!said) return undefined;
  const asked = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return Number.isFinite(asked) ? Math.max(0, asked) : undefined;
}
