import type { TemplateItem } from '#contracts';
import type { FieldError } from '#kernel';

/** Whoever falls between two teams falls through one of these: no template leaves them out. */
export const keptInEveryTemplate = ['accepting-clinician', 'medication-reconciliation', 'safety-plan-review'] as const;

/** Why a template cannot be saved as it is. */
export function templateFaults(items: readonly TemplateItem[]): FieldError[] {
  const kinds = items.map(({ kind }) => kind);
  const twice = kinds.flatMap((kind, at) =>
    kinds.indexOf(kind) === at
      ? []
      : [{ field: `/items/${at}/kind`, message: `${kind} stands in it already.`, code: 'twice' }],
  );
  const missing = keptInEveryTemplate
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => ({ field: '/items', message: `${kind} is part of every hand-off.`, code: `missing:${kind}` }));
  const idle = items.flatMap(({ kind, blocks }, at) =>
    blocks === 'nothing' && keptInEveryTemplate.some((kept) => kept === kind)
      ? [{ field: `/items/${at}/blocks`, message: `No patient moves without ${kind}.`, code: 'blocks-nothing' }]
      : [],
  );
  return [...twice, ...missing, ...idle];
}
