import { useSession } from '../session/session.js';
import style from './navigation.module.css';

export const Brand = () => {
  const { organisation } = useSession();
  return (
    <div className={style.brand}>
      <img src="/holdfast.svg" alt="" width={28} height={28} />
      <span>
        <strong>Holdfast</strong>
        <span className={style.programme}>{organisation.name}</span>
      </span>
    </div>
  );
};
