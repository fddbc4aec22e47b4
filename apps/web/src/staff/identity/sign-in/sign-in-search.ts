export interface SignInSearch {
  next?: string;
  /** What somebody has just finished, so that the page can say so. */
  done?: 'set-up' | 'invitation' | 'reset';
  email?: string;
}

export const signInSearch = (search: Record<string, unknown>): SignInSearch => ({
  // Only a path of this very site: a link must not send somebody away after signing in.
  ...(typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) && { next: search.next }),
  ...(search.done === 'set-up' || search.done === 'invitation' || search.done === 'reset' ? { done: search.done } : {}),
  ...(typeof search.email === 'string' && { email: search.email }),
});
