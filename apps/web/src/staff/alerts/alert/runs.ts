/** Runs of neighbouring values: a check-in without one is a gap, never a line across it. */
export const runsOf = (values: readonly (number | null)[]): { at: number; value: number }[][] => {
  const runs: { at: number; value: number }[][] = [];
  let run: { at: number; value: number }[] = [];
  values.forEach((value, at) => {
    if (value !== null) run.push({ at, value });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
};
