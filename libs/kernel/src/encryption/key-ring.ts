import { hkdfSync } from 'node:crypto';

export class KeyRingError extends Error {}

/** Secret keys of 256 bits by their ids. The first one writes; all of them read, so that a key can be replaced. */
export class KeyRing {
  private constructor(
    readonly currentId: string,
    private readonly keys: ReadonlyMap<string, Buffer>,
  ) {}

  /**
   * @param text `id:base64,id:base64,…`, newest first; each key has 32 bytes
   * @throws KeyRingError in words that never repeat a key
   */
  static parse(text: string): KeyRing {
    const keys = new Map<string, Buffer>();
    for (const part of text.split(',').map((each) => each.trim())) {
      const [, id, encoded] = /^([\w-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
      if (!id || !encoded) throw new KeyRingError('Write id:base64, parted by commas.');
      const key = Buffer.from(encoded, 'base64');
      if (key.length !== 32) throw new KeyRingError(`The key ${id} must have 32 bytes, as base64.`);
      if (new Set(key).size < 8) throw new KeyRingError(`The key ${id} is not random.`);
      if (keys.has(id)) throw new KeyRingError(`The id ${id} stands there twice.`);
      keys.set(id, key);
    }
    return new KeyRing([...keys.keys()][0]!, keys);
  }

  /** Outside production, where no keys are set: one that follows from another secret of the installation. */
  static derived(secret: string, purpose: string): KeyRing {
    const key = Buffer.from(hkdfSync('sha256', secret, 'holdfast', purpose, 32));
    return new KeyRing('derived', new Map([['derived', key]]));
  }

  /** These keys still read, and those of another ring write. */
  replacedBy(newer: KeyRing): KeyRing {
    return new KeyRing(newer.currentId, new Map([...this.keys, ...newer.keys]));
  }

  get current(): { id: string; key: Buffer } {
    return { id: this.currentId, key: this.keys.get(this.currentId)! };
  }

  find(id: string): Buffer | null {
    return this.keys.get(id) ?? null;
  }
}
