import { type ActionName, routes, ruleOf } from '#contracts';

interface Asked {
  id: string;
}

/** Under what an answer is kept: the route and what it was asked. Nobody writes a key by hand. */
export const keyOf = ({ id }: Asked, request?: object): readonly [string, object?] =>
  request === undefined ? [id] : [id, request];

const actionOf = (id: unknown): ActionName | null =>
  typeof id === 'string' && Object.hasOwn(routes, id) ? routes[id as keyof typeof routes].action : null;

/** By its access rule: what is open to the whole organisation involves no patient. */
const isAboutNoPatient = (id: unknown): boolean => {
  const action = actionOf(id);
  const rule = action && ruleOf(action);
  return rule?.by === 'staff' && rule.through === 'organisation';
};

const patientIn = (request: unknown): unknown =>
  typeof request === 'object' && request !== null && 'params' in request
    ? (request.params as { patientId?: unknown }).patientId
    : undefined;

/**
 * Whether what is kept under this key may show something of a patient. Where neither the route nor what it was asked
 * proves the opposite, it may: a page that is written tomorrow is emptied without anybody thinking of it.
 */
export const mayShow = ([id, request]: readonly unknown[], patientId: string): boolean => {
  if (isAboutNoPatient(id)) return false;
  const other = patientIn(request);
  return typeof other !== 'string' || other === patientId;
};
