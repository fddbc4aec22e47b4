import { StaffRole, TransitionState } from '#contracts';
import { commands, steps } from './steps.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** docs/transitions-table.md: the life of a move, from the same table that the decisions are made by. */
export function stepsPage(): string {
  const rows = commands.map((command) => {
    const { leads, roles, asks } = steps[command];
    const ways = TransitionState.options.flatMap((from) => (leads[from] ? `${from} → ${leads[from]}` : []));
    return [command, ways.join('<br>'), StaffRole.options.filter((role) => roles.includes(role)).join(', '), asks];
  });
  return `# The life of a move between levels of care

Made from \`libs/transitions/src/move/steps.ts\` by \`npm run transitions-table\`; do not edit it here. What stands in no row is refused, and the
page says why. Beside the role, whoever gives a command stands to the patient ([access](access.md)). Two things happen by themselves: a receiver who leaves the
organisation sends a ready or handed-off move back to being prepared, and a move is followed up when first contact and a visit were held.

${table(['command', 'leads from … to', 'who', 'asks that'], rows)}
`;
}
