interface Parts {
  /** What the page is about; empty where it says nothing. */
  page: string;
  /** Urgent alerts that are open. */
  pressing: number;
  /** What a locked screen says instead of all that. */
  locked: string | null;
}

const parts: Parts = { page: '', pressing: 0, locked: null };

export const titleOf = ({ page, pressing, locked }: Parts): string => {
  if (locked !== null) return `${locked} – Holdfast`;
  return `${pressing > 0 ? `(${pressing}) ` : ''}${page ? `${page} – ` : ''}Holdfast`;
};

/** The one place that writes the title: a page, the inbox and the lock each say their part. */
export const setTitle = (changed: Partial<Parts>): void => {
  Object.assign(parts, changed);
  document.title = titleOf(parts);
};
