import { unreadableWords } from '#contracts';
import { CannotDecrypt, decrypt, encrypt, type Place } from './field-cipher.js';
import type { KeyRing } from './key-ring.js';

/** What stands encrypted in rows, as one transaction reads and writes it. */
export class EncryptedWords {
  /** As stored, by their place. */
  private readonly damaged = new Map<string, string>();

  /** @param tell hears of each value that cannot be decrypted */
  constructor(
    private readonly keys: KeyRing,
    private readonly tell: (place: Place) => void,
  ) {}

  /**
   * A row that was read with a damaged value is often saved as a whole. Then the value stays as it is stored: a backup or
   * a missing key can still bring it back, and the mark never becomes somebody's own words.
   */
  encrypt(place: Place, text: string): string {
    const stored = text === unreadableWords ? this.damaged.get(nameOf(place)) : undefined;
    return stored ?? encrypt(this.keys, place, text);
  }

  /** @returns null where it cannot be decrypted: one damaged value does not take everything around it along */
  decrypt(place: Place, stored: string): string | null {
    try {
      return decrypt(this.keys, place, stored);
    } catch (error) {
      if (!(error instanceof CannotDecrypt)) throw error;
      this.damaged.set(nameOf(place), stored);
      this.tell(place);
      return null;
    }
  }
}

const nameOf = ({ field, id }: Place): string => `${field} ${id}`;
