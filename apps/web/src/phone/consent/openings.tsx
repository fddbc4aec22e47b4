import type { Opening } from '#contracts';
import { useWords } from '../use-words.js';

interface Props {
  name: string;
  /** What they are to the patient: roles, or "my sister". */
  what: string;
  sees: readonly Opening[];
  /** Whether something unsaid follows from a role; for a supporter it is simply closed. */
  byRole: boolean;
  busy: boolean;
  onSwitch(opening: Opening): void;
  children?: React.ReactNode;
}

/** One person: what they see in a line, and a switch for each category behind it. */
export const Openings = ({ name, what, sees, byRole, busy, onSwitch, children }: Props) => {
  const t = useWords();
  const open = sees.filter((each) => each.open).map(({ category }) => t(`category.${category}`));
  return (
    <details className="card person">
      <summary>
        <strong>{name}</strong> <span className="soft">{what}</span>
        <span className="soft sees">
          {t('privacy.sees', { name, what: open.join(', ') || t('privacy.sees-nothing') })}
        </span>
      </summary>
      <ul className="switches">
        {sees.map((opening) => {
          const { category, consentId } = opening;
          const id = `${name}-${category}`.replaceAll(' ', '-');
          return (
            <li key={category}>
              <span id={id}>
                {t(`category.${category}`)}
                <span className="soft hint">
                  {t(`category-hint.${category}`)}
                  {byRole && ` · ${t(consentId ? 'privacy.because-you' : 'privacy.because-role')}`}
                </span>
              </span>
              <button
                type="button"
                role="switch"
                className="switch"
                aria-checked={opening.open}
                aria-labelledby={id}
                disabled={busy}
                onClick={() => onSwitch(opening)}
              >
                <i aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {children}
    </details>
  );
};
