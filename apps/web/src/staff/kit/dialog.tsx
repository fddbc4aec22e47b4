import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../use-words.js';

/** Where focus goes when what had it is gone, such as a button that made itself superfluous. */
const nearby = (): HTMLElement | null => document.querySelector('#alert-title') ?? document.querySelector('#main');

/** The component library gives focus back to whatever opened a dialog only where the dialog stays mounted. */
const useFocusReturn = (): void => {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.querySelector('[role="dialog"]')) return;
        const there = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
        (there ? opener : nearby())?.focus({ preventScroll: true });
      });
    },
    [opener],
  );
};

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'>;

/** A dialog that is open as long as it is rendered. */
export const Dialog = (props: Props) => {
  const t = useWords();
  useFocusReturn();
  return <Modal opened closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />;
};
