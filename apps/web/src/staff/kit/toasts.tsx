import { useSyncExternalStore } from 'react';
import { useWords } from '../use-words.js';
import style from './toasts.module.css';

interface Toast {
  id: number;
  title: string;
  message: string;
}

const staysFor = 8_000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

const change = (to: readonly Toast[]): void => {
  toasts = to;
  for (const listener of listeners) listener();
};
const dismiss = (id: number): void => change(toasts.filter((toast) => toast.id !== id));
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says something about what was just pressed, where no form is open beside which it could be said. */
export const showToast = (title: string, message: string): void => {
  const id = ++last;
  change([...toasts.slice(-2), { id, title, message }]);
  setTimeout(() => dismiss(id), staysFor);
};

export const Toasts = () => {
  const t = useWords();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={style.toasts} role="status">
      {shown.map(({ id, title, message }) => (
        <div key={id} className={style.toast}>
          <div>
            <strong>{title}</strong>
            <div>{message}</div>
          </div>
          <button type="button" aria-label={t('action.close')} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
};
