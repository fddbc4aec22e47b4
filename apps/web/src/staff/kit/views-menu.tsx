import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../session/session.js';
import { useWords } from '../use-words.js';
import { FormDialog } from './form-dialog.js';
import { isSameSearch, useKeptViews } from './kept-views.js';

interface Props {
  /** Whose views: as it stands in the storage of the browser. */
  page: string;
  /** What the address of the page says now. */
  search: object;
  onOpen(search: Record<string, unknown>): void;
}

/** Filters of a list that somebody uses again and again, each under a name. */
export const ViewsMenu = ({ page, search, onOpen }: Props) => {
  const t = useWords();
  const { staffId } = useSession();
  const { views, keep, drop } = useKeptViews(page, staffId);
  const [naming, setNaming] = useState<string | null>(null);
  const current = views.find((view) => isSameSearch(view.search, search));
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default">{current ? t('views.current', { name: current.name }) : t('views.title')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => onOpen(view.search)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          {current ? (
            <Menu.Item onClick={() => drop(current.name)}>{t('views.drop', { name: current.name })}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setNaming('')}>{t('views.keep')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && (
        <FormDialog
          title={t('views.keep')}
          submit={t('action.save')}
          disabled={naming.trim() === ''}
          pending={false}
          error={null}
          onSubmit={() => {
            keep({ name: naming.trim(), search: { ...search } });
            setNaming(null);
          }}
          onClose={() => setNaming(null)}
        >
          <TextInput
            label={t('views.name')}
            description={t('views.hint')}
            maxLength={40}
            data-autofocus
            value={naming}
            onChange={(event) => setNaming(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  );
};
