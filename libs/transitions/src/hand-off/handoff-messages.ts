import type { Transaction } from '#kernel';
import type { HandoffItem, Transition } from '../transition.js';

/** What was asked and said about an item. Words that are written stay as they are. @returns the id of the message */
export function addMessage(
  tx: Transaction,
  { id: transitionId }: Transition,
  item: HandoffItem,
  by: string,
  words: string,
): string {
  const id = tx.newId();
  tx.execute(
    `insert into handoff_message (id, organisation_id, transition_id, item_id, at, by_staff, words)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tx.organisationId, transitionId, item.id, tx.now, by, tx.encrypt('handoff_message.words', id, words)],
  );
  return id;
}
