const remembered = 5_000;

/**
 * Keeps from sending a state twice. Hints come at least once, and a later one may be read together with an earlier. Of
 * the rows that changed lately only: what is forgotten is sent again, which a client merges by its version.
 */
export class SentOnce {
  private readonly versions = new Map<string, number>();

  isNew({ kind, id, version }: { kind: string; id: string; version: number }): boolean {
    const key = `${kind} ${id}`;
    if ((this.versions.get(key) ?? 0) >= version) return false;
    // Taken out first, so that the oldest is the one that changed longest ago.
    this.versions.delete(key);
    this.versions.set(key, version);
    if (this.versions.size > remembered) this.versions.delete(this.versions.keys().next().value!);
    return true;
  }
}
