/** One noun in each of the ways in which code and pages write it. */
interface Ways {
  kebab: string;
  camel: string;
  pascal: string;
  snake: string;
  constant: string;
  spoken: string;
  title: string;
}
export interface Names {
  many: Ways;
  one: Ways;
}
export function namesOf(plural?: string, singular?: string): Names;
export function renamed(text: string, names: Names, number: string): string;
export function mistake(message: string): Error & { isMistake: true };
