import type { AlertView } from '#contracts';

const remembered = 5_000;

/**
 * Keeps from sending a state twice. Hints come at least once, and a later one may be read together with an earlier. Of
 * the alerts that changed lately only: what is forgotten is sent again, which a client merges by its version.
 */
export class SentOnce {
  private readonly versions = new Map<string, number>();

  isNew({ id, version }: Pick<AlertView, 'id' | 'version'>): boolean {
    if ((this.versions.get(id) ?? 0) >= version) return false;
    // Taken out first, so that the oldest is the one that changed longest ago.
    this.versions.delete(id);
    this.versions.set(id, version);
    if (this.versions.size > remembered) this.versions.delete(this.versions.keys().next().value!);
    return true;
  }
}
