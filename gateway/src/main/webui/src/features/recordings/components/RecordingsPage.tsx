import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { ListPage } from '@/components/ListPage';
import { useT } from '@/lib/i18n';
import type { RecordingRights } from '../api/types';
import { ClipTable } from './ClipTable';
import { HoldTable } from './HoldTable';
import { PlaybackView, type PlayedCamera } from './PlaybackView';
import styles from './Recordings.module.css';

type Tab = 'play' | 'clips' | 'holds';

interface RecordingsPageProps {
  rights: RecordingRights;
  camera?: PlayedCamera;
  /** In the picture's place while the chosen camera is not known yet, or cannot be. */
  instead?: ReactNode;
  day: string;
  /** Where to open, if the address says so. */
  at?: number;
  picker: ReactNode;
  onDay: (day: string) => void;
}

/** What was recorded: looking at it, taking a copy, keeping it. */
export default function RecordingsPage(props: RecordingsPageProps) {
  const { rights, camera, instead, day, at, picker, onDay } = props;
  const t = useT();
  const [tab, setTab] = useState<Tab>(rights.timeline ? 'play' : 'clips');
  const tabs: Tab[] = [...(rights.timeline ? (['play'] as const) : []), ...(rights.lists ? LISTS : [])];
  return (
    <ListPage
      title={t('recordings.title')}
      tools={
        tabs.length > 1 && (
          <Segmented<Tab>
            aria-label={t('common.view')}
            value={tab}
            onChange={setTab}
            options={tabs.map((value) => ({ value, label: t(`recordings.tab.${value}`) }))}
          />
        )
      }
    >
      {tab === 'play' && (
        <div className={styles.page}>
          <aside className={styles.picker}>{picker}</aside>
          <div className={styles.main}>
            {instead ?? (
              <PlaybackView
                rights={rights}
                camera={camera}
                day={day}
                startAt={at}
                onDay={onDay}
                onOrdered={() => setTab('clips')}
              />
            )}
          </div>
        </div>
      )}
      {tab === 'clips' && <ClipTable rights={rights} />}
      {tab === 'holds' && <HoldTable mayChange={rights.keep} />}
    </ListPage>
  );
}

const LISTS: Tab[] = ['clips', 'holds'];
