import { bringWords, type Catalogues } from './catalogue.js';

/** For parts of an app that bring words of their own: each is drawn once those are there. */
export const bringing =
  (...later: readonly Catalogues[]) =>
  async <T>(part: Promise<T>): Promise<T> => {
    const [loaded] = await Promise.all([part, ...later.map(bringWords)]);
    return loaded;
  };
