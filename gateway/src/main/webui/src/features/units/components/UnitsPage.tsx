import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { ListPage } from '@/components/ListPage';
import { useClear } from '@/components/useClear';
import { useT } from '@/lib/i18n';
import { Roster } from './Roster';

interface UnitsPageProps {
  /** Where they are now; nothing for those who only plan. */
  now?: (filter: string) => ReactNode;
  mayPlan: boolean;
}

/** Units as they are now, and the roster of who is on duty when. */
export default function UnitsPage({ now, mayPlan }: UnitsPageProps) {
  const t = useT();
  const clear = useClear();
  const [filter, setFilter] = useState('');
  const [view, setView] = useState<'now' | 'roster'>(now ? 'now' : 'roster');
  return (
    <ListPage
      title={t('unit.title')}
      tools={
        <>
          {now && (
            <Segmented<'now' | 'roster'>
              aria-label={t('common.view')}
              value={view}
              onChange={setView}
              options={[
                { value: 'now', label: t('unit.view.now') },
                { value: 'roster', label: t('unit.view.roster') },
              ]}
            />
          )}
          <Input
            allowClear={clear}
            prefix={<SearchOutlined aria-hidden />}
            style={{ width: 240 }}
            placeholder={t(view === 'now' ? 'unit.filter' : 'shift.filter')}
            aria-label={t(view === 'now' ? 'unit.filter' : 'shift.filter')}
            onChange={(event) => setFilter(event.target.value)}
          />
        </>
      }
    >
      {view === 'now' && now ? now(filter) : <Roster filter={filter} mayPlan={mayPlan} />}
    </ListPage>
  );
}
