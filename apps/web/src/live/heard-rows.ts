/** What this screen has heard of rows that it reads by query, so that a heartbeat is compared with it. */
export class HeardRows {
  private readonly versions = new Map<string, number>();

  hear(id: string, version: number): void {
    this.versions.set(id, Math.max(version, this.versions.get(id) ?? 0));
  }

  /** Whether this version is one that no message told of; it counts as heard from now on. */
  isNews(id: string, version: number): boolean {
    const isNews = version > (this.versions.get(id) ?? 0);
    this.hear(id, version);
    return isNews;
  }
}
