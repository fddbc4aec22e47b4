import type { ChannelView, ContactPointView } from '#contracts';
import type { ApiErrorCode } from '../../api/api-error.js';
import type { PushWorker } from '../push-workers.js';

/** What one can do with ways, whichever routes one calls for it. Each reads afterwards how it stands. */
export interface WayActions {
  readonly worker: PushWorker;
  readonly busy: boolean;
  readonly error: ApiErrorCode | null;
  add(channel: string, address: Record<string, string>): Promise<ContactPointView | undefined>;
  verify(contactPointId: string, code: string): Promise<void>;
  /** Absent where there is no such route: then one takes it away and adds it again. */
  sendCode?(contactPointId: string): Promise<void>;
  remove(contactPointId: string): Promise<void>;
}

/** Nothing is typed: the browser says itself where it is. */
export const isBrowser = ({ fields }: ChannelView): boolean =>
  fields.length > 0 && fields.every(({ input }) => input === 'browser');

/** What messages can be sent by. */
export const isUsable = ({ verifiedAt, closed }: ContactPointView): boolean => verifiedAt !== null && closed === null;
