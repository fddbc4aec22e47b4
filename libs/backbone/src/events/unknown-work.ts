import { Injectable } from '@nestjs/common';

/** What came by that this release does not know. Its sweep leaves such work for a moment to workers of a newer one. */
@Injectable()
export class UnknownWork {
  private readonly known = new Set<string>();

  add(name: string): void {
    this.known.add(name);
  }

  get names(): string[] {
    return [...this.known];
  }
}
