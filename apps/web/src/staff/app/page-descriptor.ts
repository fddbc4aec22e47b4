import type { RouteComponent } from '@tanstack/react-router';
import type { ActionName } from '#contracts';
import type { Word } from '../use-words.js';

export const navGroups = ['care', 'clinic', 'installation'] as const;
export type NavGroup = (typeof navGroups)[number];

/** Where a page stands in the navigation. */
export interface NavPlace {
  group: NavGroup;
  /** Among all pages: the first three are those at the thumb on a phone. */
  order: number;
  /** A path on a 20 by 20 grid, drawn as a line. */
  icon: string;
  /** Where the page names itself, what its link says. */
  label?: Word;
  /** A number beside the link. */
  badge?: 'needs-me';
}

export type Search = Record<string, unknown>;

export interface PageDescriptor<Path extends string = string, Found extends object = object> {
  path: Path;
  /** Of the window and in the navigation; null where the page names itself, such as after whom it is about. */
  title: Word | null;
  /** Routes of which one at least must be allowed; none: it is for everybody on the staff. */
  needs?: readonly { readonly action: ActionName }[];
  nav?: NavPlace;
  /** What of the address is the page’s own. */
  search?: (search: Search) => Found;
  /** A page that is loaded when it is opened, or one that comes with the app. */
  load: () => Promise<{ default: RouteComponent }>;
}

/** As far as navigation goes, whatever its route looks like. */
export type Page = Omit<PageDescriptor, 'search' | 'load'>;
