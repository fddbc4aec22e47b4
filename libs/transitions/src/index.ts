import { transitions as contracts } from '#contracts';
import { defineContext, routeOf } from '#use-cases';
import { Transitions1790007000000 } from './migrations/1790007000000-transitions.js';
import { TransitionTemplates1790007200000 } from './migrations/1790007200000-transition-templates.js';
import { notServedYet } from './not-served-yet.js';
import { ListTransitionTemplates } from './templates/list-transition-templates.js';
import { ReadTransitionTemplateHistory } from './templates/read-transition-template-history.js';
import { ReviseTransitionTemplate } from './templates/revise-transition-template.js';
import { TemplateViews } from './templates/template-views.js';
import { Templates } from './templates/templates.repository.js';

const served = [ListTransitionTemplates, ReviseTransitionTemplate, ReadTransitionTemplateHistory];
const routesServed = new Set<unknown>(served.map(routeOf));

/** Moves between levels of care: the hand-off, its gaps, and what follows the move. */
export const transitions = defineContext({
  name: 'transitions',
  useCases: [
    ...served,
    ...notServedYet(...Object.values(contracts.routes).filter((route) => !routesServed.has(route))),
  ],
  parts: [Templates, TemplateViews],
  migrations: [Transitions1790007000000, TransitionTemplates1790007200000],
  encrypted: ['transition_template.why'],
});
