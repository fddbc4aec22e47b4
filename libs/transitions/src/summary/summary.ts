/** A document as it is written: sections of lines, and one table where two lists stand beside each other. */
export interface Summary {
  language: 'en' | 'es';
  title: string;
  /** Whose, of when, and by whom it was asked for. */
  subtitle: string;
  sections: readonly Section[];
}

export interface Section {
  heading: string;
  lines?: readonly Line[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
}

export interface Line {
  term?: string;
  text: string;
}
