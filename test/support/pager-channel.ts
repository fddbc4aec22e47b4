import { Injectable } from '@nestjs/common';
import { Contributes, DomainError } from '#kernel';
import {
  type Address,
  type Given,
  type MessageChannel,
  messageChannels,
  NotTaken,
  type OutgoingMessage,
  type Provider,
  type SendingContext,
} from '#notifications';

export interface Page extends OutgoingMessage {
  key: string;
}

/** A channel as anybody might add one, whose provider is told what to answer and keeps what it was given. */
@Injectable()
@Contributes(messageChannels)
export class PagerChannel implements MessageChannel {
  readonly key: string = 'pager';
  readonly title = { en: 'Pager', es: 'Buscapersonas' };
  readonly fields = [{ name: 'number', input: 'text' as const, label: { en: 'Number', es: 'Número' }, required: true }];
  readonly fallback = { provider: 'tower', settings: {} };
  readonly limits = { gap: 60_000, urgentGap: 10_000, atOnce: 4, patience: 2_000 };
  readonly honoursKey = false;
  readonly takesBack = true;

  readonly pages: Page[] = [];
  readonly takenBack: string[] = [];
  /** What the tower answers, by number; it takes everything else over. */
  readonly refuses = new Map<string, NotTaken>();
  hangs = false;

  readonly providers: Provider[] = [
    {
      key: 'tower',
      title: { en: 'Tower', es: 'Torre' },
      fields: [],
      check() {},
      send: async (message: OutgoingMessage, { idempotencyKey }: SendingContext) => {
        const refusal = this.refuses.get(message.to.number!);
        if (refusal) throw refusal;
        this.pages.push({ ...message, key: idempotencyKey });
        if (this.hangs) await new Promise(() => {});
        return { providerId: `tower-${this.pages.length}` };
      },
      withdraw: async ({ tag }: OutgoingMessage) => {
        this.takenBack.push(tag);
      },
    },
  ];

  parse({ number = '' }: Given): Address {
    if (!/^\d{4}$/.test(number))
      throw new DomainError('CONTACT_POINT.NOT_VALID', undefined, [
        { field: '/address/number', message: 'A pager has four digits.' },
      ]);
    return { kept: { number }, shown: `··${number.slice(2)}` };
  }

  to(number: string): Page[] {
    return this.pages.filter((page) => page.to.number === number);
  }

  /** The code that went to a number last. */
  code(number: string): string {
    return /\d{6}/.exec(this.to(number).at(-1)!.text)![0];
  }
}

/** A second one, to see which way is taken. */
@Injectable()
@Contributes(messageChannels)
export class HornChannel extends PagerChannel {
  override readonly key = 'horn';
}
