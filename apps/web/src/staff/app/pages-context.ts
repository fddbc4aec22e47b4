import { createContext, useContext } from 'react';
import { mayCall, useSession } from '../session/session.js';
import type { Word } from '../use-words.js';
import { type NavGroup, type NavPlace, navGroups, type Page } from './page-descriptor.js';

/** Given from above: a page that knew all pages would be known by itself. */
export const PagesContext = createContext<readonly Page[]>([]);

export interface NavPage extends Page {
  nav: NavPlace;
  label: Word;
}

/** With what its link says, where it stands in the navigation at all. */
const inNavigation = (page: Page): NavPage[] => {
  const label = page.nav?.label ?? page.title;
  return page.nav && label ? [{ ...page, nav: page.nav, label }] : [];
};

/** Pages that these roles have a use for, in the order of the navigation. */
export const useNavPages = (): NavPage[] => {
  const pages = useContext(PagesContext);
  const { roles } = useSession();
  return pages
    .flatMap(inNavigation)
    .filter(({ needs }) => !needs || needs.some((route) => mayCall(route, roles)))
    .toSorted((a, b) => a.nav.order - b.nav.order);
};

export const useNavGroups = (): [NavGroup, NavPage[]][] => {
  const pages = useNavPages();
  return navGroups
    .map((group): [NavGroup, NavPage[]] => [group, pages.filter(({ nav }) => nav.group === group)])
    .filter(([, within]) => within.length > 0);
};
