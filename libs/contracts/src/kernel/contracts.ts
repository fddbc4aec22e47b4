import type { AccessRule } from './access-rule.js';
import type { ErrorCatalogue } from './error.js';
import type { Hearer } from './hearer.js';
import type { LiveMessageContract } from './live.js';
import type { RouteDeclaration } from './route.js';

/** What one context promises, all of it. Its events and facts stand apart, because shapes of other contexts are made of them. */
export interface ContextContracts {
  readonly routes: Readonly<Record<string, RouteDeclaration>>;
  /** Rows of the access rules. */
  readonly actions: Readonly<Record<string, AccessRule>>;
  readonly errors?: ErrorCatalogue;
  readonly messages?: Readonly<Record<string, LiveMessageContract>>;
  /** By the route that takes it: who hears each thing that patients and supporters can say through it. */
  readonly hearers?: Readonly<Record<string, Readonly<Record<string, Hearer>>>>;
}

export const contracts = <const C extends ContextContracts>(of: C): C => of;

type Both<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;
type Kind = keyof ContextContracts;
type Of<C, K extends Kind> = C extends { readonly [Key in K]: infer Part } ? Part : never;

/** All contexts' contracts as one. */
export type Composed<All extends readonly ContextContracts[]> = { [K in Kind]-?: Both<Of<All[number], K>> };

/** @throws Error where two contexts declare the same name: one of them would be lost. */
export function compose<const All extends readonly ContextContracts[]>(...all: All): Composed<All> {
  const merged = (kind: Kind): Record<string, unknown> => {
    const entries = all.flatMap((context): [string, unknown][] => Object.entries(context[kind] ?? {}));
    const names = entries.map(([name]) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) throw new Error(`Two contexts declare "${twice}" among their ${kind}.`);
    return Object.fromEntries(entries);
  };
  const kinds: readonly Kind[] = ['routes', 'actions', 'errors', 'messages', 'hearers'];
  return Object.fromEntries(kinds.map((kind) => [kind, merged(kind)])) as unknown as Composed<All>;
}
