import type { Person } from '#contracts';
import style from './transitions.module.css';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => part.charAt(0).toUpperCase())
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('');

const most = 5;

/** Who has something to do, as initials; whole names on hover and for screen readers. */
export const Faces = ({ label, people }: { label: string; people: readonly Person[] }) => (
  <ul className={style.faces} aria-label={label}>
    {people.slice(0, most).map(({ id, name }) => (
      <li key={id} title={name}>
        <span aria-hidden="true">{initialsOf(name)}</span>
        <span className="unseen">{name}</span>
      </li>
    ))}
    {people.length > most && <li>+{people.length - most}</li>}
  </ul>
);
