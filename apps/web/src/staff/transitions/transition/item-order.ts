import type { HandoffItemView } from '#contracts';

/** What is open comes first, the next due before the others; then what is settled, the last settled first. */
export const inOrder = (items: readonly HandoffItemView[]): HandoffItemView[] =>
  items.toSorted((a, b) => {
    const [openA, openB] = [a.status === 'pending', b.status === 'pending'];
    if (openA !== openB) return openA ? -1 : 1;
    if (openA) return a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id);
    return (b.settled?.at ?? '').localeCompare(a.settled?.at ?? '') || a.id.localeCompare(b.id);
  });
