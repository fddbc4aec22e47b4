import { z } from 'zod';
import { Instant } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

/** Apart from what staff ask for, whose shapes a patient’s phone does not load. */
export const myRecordRoutes = {
  exportMine: route({
    id: 'exportMine',
    method: 'GET',
    path: '/api/my/export',
    tag: 'My privacy',
    summary: 'Everything that is kept about me, as JSON (GDPR art. 15 and 20)',
    action: 'my-export.read',
    about: 'patient',
    answer: z.object({ exportedAt: Instant, parts: z.record(z.string(), z.json()) }),
    status: 200,
  }),
};
