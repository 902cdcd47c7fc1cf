import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { useT } from '@/lib/i18n';
import { BrokenChains } from './BrokenChains';
import { ChainList } from './ChainList';
import { LookTable } from './LookTable';
import { ReviewQueue } from './ReviewQueue';
import { StaffVehicles } from './StaffVehicles';

const VIEWS = ['reviews', 'decided', 'looks', 'chains', 'staff'] as const;
type View = (typeof VIEWS)[number];

/** The auditors' desk: what wants a word, what was said, who looked at what, and whether the trails are whole. */
export default function AuditPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((candidate) => candidate === params.get('view')) ?? 'reviews';
  return (
    <ListPage
      title={t('audit.title')}
      tools={
        <Segmented<View>
          aria-label={t('common.view')}
          value={view}
          onChange={(next) => setParams({ view: next })}
          options={VIEWS.map((value) => ({ value, label: t(`audit.view.${value}`) }))}
        />
      }
    >
      {view !== 'chains' && <BrokenChains onShow={() => setParams({ view: 'chains' })} />}
      {view === 'reviews' && <ReviewQueue decided={false} />}
      {view === 'decided' && <ReviewQueue decided />}
      {view === 'looks' && <LookTable />}
      {view === 'chains' && <ChainList />}
      {view === 'staff' && <StaffVehicles />}
    </ListPage>
  );
}
