import {
  AlertOutlined,
  AuditOutlined,
  ApartmentOutlined,
  AimOutlined,
  AppstoreOutlined,
  CarOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  FileProtectOutlined,
  FlagOutlined,
  HeatMapOutlined,
  HistoryOutlined,
  NodeIndexOutlined,
  SearchOutlined,
  ThunderboltOutlined,
  ScheduleOutlined,
  TeamOutlined,
  ToolOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT, type MessageKey } from '@/lib/i18n';
import { PAGE_PATHS, pagesOf, type PageName } from '@/lib/roles';
import { useSession } from '../session/session';
import styles from './Frame.module.css';

const ICONS: Record<PageName, ReactNode> = {
  desk: <AlertOutlined />,
  incidents: <FlagOutlined />,
  units: <TeamOutlined />,
  plans: <ScheduleOutlined />,
  latency: <FieldTimeOutlined />,
  tasks: <CarOutlined />,
  cases: <FileProtectOutlined />,
  grid: <ApartmentOutlined />,
  cameras: <VideoCameraOutlined />,
  wallView: <AppstoreOutlined />,
  recordings: <HistoryOutlined />,
  audit: <AuditOutlined />,
  patrol: <EyeOutlined />,
  coverage: <HeatMapOutlined />,
  rules: <ThunderboltOutlined />,
  upkeep: <ToolOutlined />,
  watchlist: <AimOutlined />,
  sightings: <SearchOutlined />,
  tracks: <NodeIndexOutlined />,
};

export const PAGE_TITLES: Record<PageName, MessageKey> = {
  desk: 'nav.desk',
  incidents: 'nav.incidents',
  units: 'nav.units',
  plans: 'nav.plans',
  latency: 'nav.latency',
  tasks: 'nav.tasks',
  cases: 'nav.cases',
  grid: 'nav.grid',
  cameras: 'nav.cameras',
  wallView: 'nav.wallView',
  recordings: 'nav.recordings',
  audit: 'nav.audit',
  patrol: 'nav.patrol',
  coverage: 'nav.coverage',
  rules: 'nav.rules',
  upkeep: 'nav.upkeep',
  watchlist: 'nav.watchlist',
  sightings: 'nav.sightings',
  tracks: 'nav.tracks',
};

/** Only what the role may open; on a phone these are the tabs at the bottom. */
export function Rail() {
  const t = useT();
  const session = useSession();
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      {pagesOf(session).map((page) => (
        <NavLink key={page} to={PAGE_PATHS[page]}>
          <span aria-hidden>{ICONS[page]}</span>
          <span>{t(PAGE_TITLES[page])}</span>
        </NavLink>
      ))}
    </nav>
  );
}
