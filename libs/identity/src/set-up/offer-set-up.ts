import { Injectable } from '@nestjs/common';
import { Database } from '#kernel';
import { OneTimeLinks } from '../one-time-links.js';

/** Lets a first admin set up a database that has no organisation yet. There is no default account. */
@Injectable()
export class OfferSetUp {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
  ) {}

  /** A one-time link for whoever started the process, or null where an organisation exists. */
  async link(): Promise<string | null> {
    const [known] = await this.database.query<{ any: boolean }>('select any_organisation() as any');
    return known?.any ? null : this.links.make('set-up', null);
  }
}
