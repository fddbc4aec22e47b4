interface Timed {
  path: string;
  context: { config: { rootDir: string; cache: boolean } };
}

export default class LongestFirst {
  time(test: Timed): number;
  sort<T extends Timed>(tests: T[]): T[];
}
