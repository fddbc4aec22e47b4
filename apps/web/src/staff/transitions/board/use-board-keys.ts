import { useKeys } from '../../kit/use-keys.js';
import { type Column, cardBeside, type Step } from './columns.js';

export const boardKeys = ['j', 'k', 'h', 'l', 'm', 'p', '?'] as const;

const cardOf = (id: string): HTMLElement | null => document.querySelector(`[data-card="${id}"]`);
const here = (): string | null => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;

interface Handlers {
  columns: readonly Column[];
  onPropose(): void;
  onHelp(): void;
}

/** The board by keyboard: letters and arrows walk, Enter is what the link of a card does by itself. */
export const useBoardKeys = ({ columns, onPropose, onHelp }: Handlers): void => {
  const go = (step: Step) => () => {
    const id = cardBeside(columns, here(), step);
    if (id) cardOf(id)?.querySelector('a')?.focus();
  };
  const walk = { next: go('next'), before: go('before'), left: go('left'), right: go('right') };
  useKeys<(typeof boardKeys)[number] | `Arrow${'Down' | 'Up' | 'Left' | 'Right'}`>({
    j: walk.next,
    k: walk.before,
    h: walk.left,
    l: walk.right,
    ArrowDown: walk.next,
    ArrowUp: walk.before,
    ArrowLeft: walk.left,
    ArrowRight: walk.right,
    m: () => {
      const id = here();
      if (id) cardOf(id)?.querySelector<HTMLElement>('[data-moves]')?.click();
    },
    p: onPropose,
    '?': onHelp,
  });
};
