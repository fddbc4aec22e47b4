import { changeOf, type ReconciledMedicine } from '#contracts';
import { Tag } from '../../kit/rows.js';
import { useWords } from '../../use-words.js';
import style from './items.module.css';

/** The list before and the list after, side by side. */
export const MedicinesSaid = ({ medicines }: { medicines: readonly ReconciledMedicine[] }) => {
  const t = useWords();
  if (medicines.length === 0) return <p>{t('medicines.no-medicines')}</p>;
  return (
    <table className={style.medicines}>
      <thead>
        <tr>
          <th scope="col">{t('medicine.name')}</th>
          <th scope="col">{t('medicine.before')}</th>
          <th scope="col">{t('medicine.after')}</th>
          <th scope="col">{t('medicine.why')}</th>
        </tr>
      </thead>
      <tbody>
        {medicines.map((medicine, at) => {
          const change = changeOf(medicine);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one medicine may be listed twice, in an order of its own
            <tr key={at} data-change={change}>
              <th scope="row">{medicine.name}</th>
              <td data-label={t('medicine.before')}>{medicine.before ?? '–'}</td>
              <td data-label={t('medicine.after')}>
                {medicine.after ?? '–'} {change !== 'unchanged' && <Tag tone="notice">{t(`medicine.${change}`)}</Tag>}
              </td>
              <td data-label={t('medicine.why')}>{medicine.reason ?? ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
