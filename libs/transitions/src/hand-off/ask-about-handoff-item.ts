import { routes, type TransitionView } from '#contracts';
import { DomainError } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ChangeTransition } from '../change-transition.js';
import { aboutItem, decided } from '../decided.js';
import { addMessage } from './handoff-messages.js';

/** Also about an item that is settled, or a move that is over: questions come later, too. */
@UseCase(routes.askAboutHandoffItem)
export class AskAboutHandoffItem {
  constructor(private readonly change: ChangeTransition) {}

  execute({ tx, params, body }: RequestOf<typeof routes.askAboutHandoffItem>): Promise<TransitionView> {
    return this.change.run(tx, params, (before, { by, now }) => {
      const item = before.items.find(({ id }) => id === params.itemId);
      if (!item) throw new DomainError('HANDOFF_ITEM.NOT_FOUND');
      const messageId = addMessage(tx, before, item, by.staffId, body.words);
      const data = { ...aboutItem(before, item), messageId };
      return decided(before, {}, [{ type: 'handoff-item.message-added', data }], now);
    });
  }
}
