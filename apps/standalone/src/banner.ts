import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_ACCOUNTS, type DemoAccounts } from '#identity';
import type { Configuration } from '#kernel';

/** The first thing that a newcomer reads. */
export async function sayWhereToOpen(
  app: NestFastifyApplication,
  { publicUrl, demo, redisUrl }: Configuration,
  took: number,
): Promise<void> {
  const lines = [
    '',
    `  Holdfast is ready: ${publicUrl}   (${(took / 1000).toFixed(1)} s, queues on ${redisUrl ? 'Redis' : 'Postgres'})`,
  ];
  if (demo) {
    const { staff, patients } = app.get<() => DemoAccounts>(DEMO_ACCOUNTS, { strict: false })();
    lines.push(
      '',
      '  Sign in as',
      ...staff.map(({ name, title, email }) => `    ${email.padEnd(30)} ${name}, ${title}`),
    );
    lines.push(`  with the password ${staff[0]?.password}`, '', '  Or open a patient’s phone page');
    lines.push(...patients.map(({ name, link }) => `    ${name.padEnd(14)} ${link}`));
    lines.push('', '  Sign in as Nora, and within a minute a check-in window closes unanswered.');
  }
  lines.push(`  The API: ${publicUrl}/api/reference    Stop with Ctrl-C.`, '');
  // biome-ignore lint/suspicious/noConsole: for a person at a terminal, not for a log
  console.log(lines.join('\n'));
}
