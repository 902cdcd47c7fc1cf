import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { CameraHealth, CameraTier } from '@/api/types';
import { Township } from '@/components/Township';
import { useClear } from '@/components/useClear';
import { useT, wordOf } from '@/lib/i18n';
import { useCameraCounts } from '../api/cameraLists';
import type { CameraFilter } from '../api/cameraTypes';

const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];
const HEALTHS: CameraHealth[] = ['ONLINE', 'DEGRADED', 'OFFLINE', 'NOT_CONNECTED'];
const TYPING_MS = 250;

interface FiltersProps {
  filter: CameraFilter;
  onChange: (change: Record<string, string | undefined>) => void;
}

export function CameraFilters({ filter, onChange }: FiltersProps) {
  const t = useT();
  const clear = useClear();
  const counts = useCameraCounts();
  const townships = [...new Set((counts.data?.items ?? []).map(({ townshipCode }) => townshipCode))].sort();
  const select = { allowClear: clear, style: { width: 108 } };
  return (
    <>
      <SearchText key={filter.q === undefined ? 'empty' : 'text'} text={filter.q} onChange={(q) => onChange({ q })} />
      <Select<CameraHealth>
        {...select}
        value={filter.health}
        placeholder={t('camera.health')}
        aria-label={t('camera.health')}
        options={HEALTHS.map((value) => ({ value, label: wordOf(t, 'health', value) }))}
        onChange={(health) => onChange({ health })}
      />
      <Select<CameraTier>
        {...select}
        value={filter.tier}
        placeholder={t('camera.tier')}
        aria-label={t('camera.tier')}
        options={TIERS.map((value) => ({ value, label: wordOf(t, 'tier', value) }))}
        onChange={(tier) => onChange({ tier })}
      />
      <Select<string>
        {...select}
        value={filter.township}
        placeholder={t('common.township')}
        aria-label={t('common.township')}
        options={townships.map((value) => ({ value, label: <Township code={value} /> }))}
        onChange={(township) => onChange({ township })}
      />
    </>
  );
}

/** Asks the service when the typing pauses, not at every key. */
function SearchText({ text, onChange }: { text?: string; onChange: (text: string | undefined) => void }) {
  const t = useT();
  const clear = useClear();
  const [typed, setTyped] = useState(text ?? '');
  useEffect(() => {
    if (typed.trim() === (text ?? '')) return;
    const timer = setTimeout(() => onChange(typed.trim() || undefined), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <Input
      allowClear={clear}
      maxLength={100}
      style={{ width: 160 }}
      value={typed}
      placeholder={t('cams.search')}
      aria-label={t('cams.search')}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
