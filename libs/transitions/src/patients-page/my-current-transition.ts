import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Transition } from '../transition.js';
import { TransitionRepository } from '../transition.repository.js';

/** A proposal that nobody has agreed to yet is no news for the patient; nor is a move whose follow-up is over. */
const shown: readonly Transition['state'][] = ['preparing', 'ready', 'handed-off', 'accepted', 'followed-up'];

/** The move of a patient that they are shown. */
@Injectable()
export class MyCurrentTransition {
  constructor(private readonly transitions: TransitionRepository) {}

  async of(tx: Transaction, patientId: string): Promise<Transition | null> {
    const going = await this.transitions.going(tx, patientId);
    return going.filter(({ state }) => shown.includes(state)).at(-1) ?? null;
  }
}
