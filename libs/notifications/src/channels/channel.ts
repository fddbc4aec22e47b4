import type { AttemptReason, ChannelField, ClosedBecause, InBothLanguages, Locale, SignedRequest } from '#contracts';
import { contributionPoint } from '#kernel';

/** What was typed or given, by field. */
export type Given = Readonly<Record<string, string>>;

/** An address that messages can be sent to. */
export interface Address {
  /** As it is kept, encrypted. */
  readonly kept: Given;
  /** In part, as its owner is shown it. */
  readonly shown: string;
  /** Of an address that nobody can guess and that belongs to one person at a time, such as a browser's. */
  readonly fingerprint?: string;
}

/** All that one message says. There is nothing in it that somebody wrote, nor anything of a patient. */
export interface OutgoingMessage {
  readonly to: Given;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  /** What it opens, as an absolute address. */
  readonly url: string;
  /** By which one tap stops it; null where it cannot be stopped. */
  readonly stopUrl: string | null;
  /** The same of all that replace each other on one screen. */
  readonly tag: string;
  /** 4 is an emergency. */
  readonly rank: number;
  /** Seconds after which it is no use any more. */
  readonly ttl: number;
  /** For a browser that shows itself to be whose it is: the code, which nobody types. */
  readonly code: string | null;
}

export interface SendingContext {
  readonly organisationId: string;
  readonly provider: string;
  readonly settings: Given;
  /** Where the provider is to send receipts; null where none can be taken. */
  readonly receiptsUrl: string | null;
  /** The same in every attempt to send this message to this address, and no other. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** What a provider said when it took a message over. */
export interface Taken {
  /** By which its receipts name the message. */
  readonly providerId?: string;
}

/** It was not taken over. `permanent`: trying again would change nothing. */
export class NotTaken extends Error {
  constructor(
    readonly reason: Extract<
      AttemptReason,
      'ADDRESS_REFUSED' | 'ADDRESS_GONE' | 'PROVIDER_REFUSED' | 'PROVIDER_UNREACHABLE' | 'NO_PROVIDER'
    >,
    readonly how: {
      /** The fault is the address's: it is closed, and counts for no circuit. */
      readonly closes?: ClosedBecause;
      readonly permanent?: boolean;
      /** Seconds that the provider asked for. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(reason);
  }
}

/** What a provider told later. */
export interface Receipt {
  readonly providerId: string;
  readonly state: 'delivered' | 'read' | 'failed';
  readonly reason: Extract<AttemptReason, 'RECEIPT_DELIVERED' | 'RECEIPT_READ' | 'RECEIPT_FAILED' | 'BOUNCED'>;
  readonly closes?: ClosedBecause;
}

/** A receipt as it arrived; its `url` is the whole address, as the provider knows it. */
export interface RawReceipt extends SignedRequest {
  readonly body: Buffer;
}

/** Somebody who carries messages of a channel. */
export interface Provider {
  readonly key: string;
  readonly title: InBothLanguages;
  /** What an admin sets. A `secret` is never shown again. */
  readonly fields: readonly ChannelField[];
  /** @throws DomainError CHANNEL.SETTINGS_NOT_VALID with the field */
  check(settings: Given): void | Promise<void>;
  /** @throws NotTaken */
  send(message: OutgoingMessage, context: SendingContext): Promise<Taken>;
  /** Takes back what stands on a screen, as far as it can be. */
  withdraw?(message: OutgoingMessage, context: SendingContext): Promise<void>;
  /** @throws DomainError RECEIPT.NOT_SIGNED, RECEIPT.NOT_UNDERSTOOD */
  receipts?(raw: RawReceipt, settings: Given): Promise<Receipt[]>;
}

/**
 * A way to reach people: a folder with a class that is marked `@Contributes(messageChannels)`. It says all of itself: what an address
 * is, who carries its messages, how often it may disturb. Nothing else knows of it.
 */
export interface MessageChannel {
  readonly key: string;
  readonly title: InBothLanguages;
  /** What an address is made of. */
  readonly fields: readonly ChannelField[];
  readonly providers: readonly Provider[];
  /** The provider that holds as long as an admin chose none; null: nothing can be sent then. */
  readonly fallback: { readonly provider: string; readonly settings: Given } | null;
  readonly limits: {
    /** Milliseconds between two messages to one address; what comes meanwhile goes together. */
    readonly gap: number;
    readonly urgentGap: number;
    /** Messages under way at the same time. */
    readonly atOnce: number;
    /** Milliseconds for one attempt. */
    readonly patience: number;
  };
  /** A provider that is given the same key twice delivers once. */
  readonly honoursKey: boolean;
  /** What stands on a screen can be taken back. */
  readonly takesBack: boolean;
  /**
   * @param settings of the provider that would carry messages there: it may not reach everywhere
   * @throws DomainError CONTACT_POINT.NOT_VALID with the field
   */
  parse(given: Given, settings: Given): Promise<Address> | Address;
  /** For a browser that subscribes. */
  publicKey?(settings: Given): string | null;
  /** Makes what it needs of itself, such as keys, when an organisation uses it first. */
  initialSettings?(): Promise<Given>;
}

/** Null where the channel has none of that name: one that was taken away since it was chosen. */
export const providerOf = ({ providers }: MessageChannel, key: string | null | undefined): Provider | null =>
  providers.find((provider) => provider.key === key) ?? null;

export const messageChannels = contributionPoint<MessageChannel>('channels');
