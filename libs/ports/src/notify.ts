import type { MessageData, MessageKindName } from '#contracts';
import type { Transaction } from '#kernel';

/** One message to one person. It holds ids alone; what arrives says only that something waits. */
export type NewNotification = {
  [K in MessageKindName]: {
    readonly kind: K;
    readonly data: MessageData<K>;
    readonly recipientId: string;
    /** 0 to 4, as severities are. */
    readonly rank: number;
    /** The same key is told once, however often it is asked for. */
    readonly key: string;
    readonly patientId?: string | undefined;
    readonly alertId?: string;
  };
}[MessageKindName];

/** Tells people who are not looking. It commits with what brought it about; the sending follows, outside of any transaction. */
export interface Notify {
  tell(tx: Transaction, messages: readonly NewNotification[]): Promise<void>;
}
