import { type RouteContract, routes, ruleOf } from '#contracts';

/** Routes that run a unit of work of their own although they concern one patient: why. */
const exceptions: Partial<Record<keyof typeof routes, string>> = {
  confirmPersonalLink: 'A wrong code is refused and still counts as a try: a refusal would roll that back.',
};

const concernsOnePatient = ({ path, action }: RouteContract): boolean => {
  const { by } = ruleOf(action);
  return by === 'personal-link' || by === 'supporter-link' || path.includes(':patientId');
};

describe('a route that concerns one patient', () => {
  it.each(
    Object.entries(routes as Record<string, RouteContract>).filter(([, contract]) => concernsOnePatient(contract)),
  )('%s says so, so that it runs only once that patient was opened', (id, { about }) => {
    if (id in exceptions) expect(about).toBeUndefined();
    else expect(about).toMatch(/^(patient|row)$/);
  });
});
