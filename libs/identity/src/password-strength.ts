import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { DomainError } from '#kernel';

/** Guesses that it must take: 3 of zxcvbn's scale, at least 10^8. */
const enough = 3;
/** Characters that are looked at: whoever is strong by then is strong, and judging takes long for long ones. */
const judged = 40;
const ours = ['holdfast', 'kelp', 'clinic', 'clinica', 'programme', 'hospital'];

/**
 * Judges a password by how many guesses it takes: common words of both languages, names, dates, keyboard rows, and the
 * words that anybody would try for this very person. No rules about digits and signs, which make passwords alike.
 */
@Injectable()
export class PasswordStrength {
  private judge: Promise<ZxcvbnFactory> | null = null;

  /**
   * @param context what is known about the person: name, address, organisation
   * @throws DomainError PASSWORD.TOO_WEAK with the field `/password` or the one given
   */
  async assert(password: string, context: readonly string[], field = '/password'): Promise<void> {
    // The dictionaries are large and seldom needed: they are read when the first password is chosen.
    this.judge ??= load();
    const { score } = (await this.judge).check(without(password, [...ours, ...context]).slice(0, judged));
    if (score >= enough) return;
    throw new DomainError('PASSWORD.TOO_WEAK', undefined, [{ field, message: 'This would be guessed soon.' }]);
  }
}

/** What is left when the words that anybody would try for this person are taken out. */
function without(password: string, context: readonly string[]): string {
  const words = context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(({ length }) => length > 2);
  return words.reduce((rest, word) => rest.replace(new RegExp(word, 'giu'), ''), password);
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, en, es] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...es.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: 20,
  });
}
