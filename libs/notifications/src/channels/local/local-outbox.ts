import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, UnitOfWork } from '#kernel';
import type { Given, OutgoingMessage, SendingContext } from '../channel.js';

/** Where messages go that nobody carries: to a table, which a page shows as they would have arrived. Never in production. */
@Injectable()
export class LocalOutbox {
  readonly open: boolean;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.open = !configuration.production;
  }

  /** The same key twice is one message. */
  put(channel: string, message: LocalText, { organisationId, idempotencyKey }: SendingContext): Promise<void> {
    return this.work.run(asHoldfast(organisationId), async (tx) => {
      const id = tx.newId();
      const { to, subject, text, url, tag } = message;
      const address = tx.encrypt('local_message.address', id, shownOf(to));
      await tx.query(
        `insert into local_message (id, organisation_id, key, channel, address, subject, text, opens, tag, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (organisation_id, key) do nothing`,
        [id, organisationId, idempotencyKey, channel, address, subject, text, pathOf(url), tag, tx.now],
      );
    });
  }

  takeBack(tag: string, { organisationId }: SendingContext): Promise<void> {
    return this.work.run(asHoldfast(organisationId), async (tx) => {
      await tx.query('update local_message set taken_back_at = $2 where tag = $1 and taken_back_at is null', [
        tag,
        tx.now,
      ]);
    });
  }
}

export interface LocalText extends Pick<OutgoingMessage, 'to' | 'text' | 'url' | 'tag'> {
  readonly subject: string | null;
}

const asHoldfast = (organisationId: string) => ({ actor: { kind: 'system', organisationId } }) as const;

/** Of a browser, who carries its messages is enough. */
const shownOf = (to: Given): string => {
  const value = to.endpoint ?? Object.values(to)[0] ?? '';
  return URL.canParse(value) ? new URL(value).host : value;
};

const pathOf = (url: string): string => {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
};
