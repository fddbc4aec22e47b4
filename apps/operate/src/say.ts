// biome-ignore lint/suspicious/noConsole: for a person at a terminal
export const say = (line: string): void => console.log(line);

/** Says how far something is, every two seconds; what is over sooner says nothing. */
export function progress(what: string): (table: string, done: number, of: number) => void {
  let said = Date.now();
  return (table, done, of) => {
    if (Date.now() - said < 2_000) return;
    said = Date.now();
    say(`  ${what}: ${of ? Math.floor((done / of) * 100) : 100} % (${table})`);
  };
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
