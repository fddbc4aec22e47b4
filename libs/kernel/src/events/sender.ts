import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventType } from '#contracts';
import type { Transaction } from '../database/transaction.js';

/** A way to the outside. Each has a lane of its own, so that a provider that hangs stops no other. */
export type Channel = 'mail' | 'sms' | 'push' | 'webhook';

/** What a reaction that tells somebody outside declares about itself. */
export interface Sending<T extends EventType = EventType> {
  /** Stable name, `<context>.<do>`: written into the database, so renaming it loses what is under way. */
  name: string;
  on: readonly T[];
  channel: Channel;
  /** What strangers can cause has its own lane within the channel: a flood of it holds up nothing else. */
  byStrangers?: true;
  /** Milliseconds for sending all messages of one event; 20 000 unless said. Then the attempt has failed. */
  patience?: number;
}

/** To one recipient. It is never stored, so it may hold a secret such as a one-time link. */
export interface Outgoing {
  /** Tells recipients of one event apart: who had theirs is left out when the rest is tried again. */
  to: string;
}

export interface Attempt {
  /** The same in every attempt to send this event to this recipient, and no other: a provider may drop what comes twice. */
  idempotencyKey: string;
  /** Fires when the time is over. The attempt has failed then, whatever becomes of the request. */
  signal: AbortSignal;
}

/**
 * Reacts to events by telling somebody outside, in three steps of which the middle one holds no transaction, no connection
 * and no lock. A process may die after any line: the event comes again, and nothing is lost. What can double is a
 * message that went out while the process died, or the answer of the provider got lost, before this was written down;
 * its idempotency key is the same. Retried and given up like other work.
 */
export interface SendsMessages<T extends EventType = EventType, Message extends Outgoing = Outgoing> {
  /**
   * Reads who is to be told what, in a short transaction that commits before anything is sent. Runs anew for each attempt, so
   * what it writes must be safe to write twice. Nobody to tell: the event is done.
   */
  compose(event: DomainEvent<T>, tx: Transaction): Promise<Message[]>;
  /** Resolves when the provider has taken the message over. */
  send(message: Message, attempt: Attempt): Promise<void>;
  /** What follows from having told everybody, in the transaction that ends the delivery: exactly once. */
  settle?(event: DomainEvent<T>, tx: Transaction): Promise<void>;
}

/** Whatever its message is like: only it reads it. */
export interface AnySender<T extends EventType = EventType> extends Omit<SendsMessages<T>, 'send'> {
  send(message: never, attempt: Attempt): Promise<void>;
}

export const SENDING = 'holdfast:sending';

/** Marks a provider that tells somebody outside. An unknown event or a name used twice stops the start. */
export const SendsWhen =
  <T extends EventType>(sending: Sending<T>) =>
  <C extends new (...deps: never[]) => AnySender<T>>(target: C): void => {
    SetMetadata(SENDING, sending)(target);
  };
