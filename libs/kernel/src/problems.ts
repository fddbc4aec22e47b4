import type { Finding } from '#contracts';
import { contributionPoint } from './contributions.js';

/** What a context knows to be wrong with its own work, in the whole installation: never whose it is. Asked every few seconds. */
export interface ProblemSource {
  problems(): Promise<Finding[]>;
}

/** What stands among the findings: on the System page, in metrics, and in `/health/ready`. */
export const problemSources = contributionPoint<ProblemSource>('problems');
