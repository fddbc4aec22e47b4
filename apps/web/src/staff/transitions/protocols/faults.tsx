import { ApiError, errorCodeOf } from '../../../api/api-error.js';
import { errorWord } from '../../../words/error-word.js';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';

const known = ['twice', 'unknown-rule', 'safety-rule', 'wording'] as const;

/** Why a pack was not taken, and at each place of it why. */
export const Faults = ({ error }: { error: unknown }) => {
  const t = useWords();
  const faults = (error instanceof ApiError && error.problem?.errors) || [];
  const said = ({ code, message }: (typeof faults)[number]): string => {
    const mine = known.find((each) => each === code);
    if (mine) return t(`protocols.fault-${mine}`, { message });
    return code?.includes('.') ? t(errorWord(errorCodeOf(new ApiError(code as never, 422)))) : message;
  };
  return (
    <>
      <FormError error={error} />
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.message}`}>
              <code>{fault.field}</code>: {said(fault)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
