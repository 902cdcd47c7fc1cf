import { Button } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { EmptyState, ForbiddenState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { landingPath, mayOpen, type PageName } from '@/lib/roles';
import { Frame } from './frame/Frame';
import { HomePage } from './pages/HomePage';
import { useSession } from './session/session';

const DeskPage = lazy(() => import('./pages/DeskPage'));
const IncidentsPage = lazy(() => import('./pages/IncidentsPage'));
const IntakePage = lazy(() => import('./pages/IntakeRoute'));
const ContainmentPage = lazy(() => import('./pages/ContainmentRoute'));
const ContainFromPage = lazy(() => import('./pages/ContainFromRoute'));
const UnitsPage = lazy(() => import('./pages/UnitsRoute'));
const PlansPage = lazy(() => import('./pages/PlansRoute'));
const LatencyRoute = lazy(() => import('./pages/LatencyRoute'));
const IncidentPage = lazy(() => import('./pages/IncidentPage'));
const CasesPage = lazy(() => import('@/features/cases/components/CasesPage'));
const CasePage = lazy(() => import('./pages/CaseRoute'));
const CamerasPage = lazy(() => import('./pages/CamerasRoute'));
const ScenePage = lazy(() => import('./pages/SceneRoute'));
const GridPage = lazy(() => import('@/features/grids/components/GridPage'));
const WallViewPage = lazy(() => import('./pages/WallViewRoute'));
const RecordingsPage = lazy(() => import('./pages/RecordingsRoute'));
const AuditPage = lazy(() => import('@/features/audit/components/AuditPage'));
const PatrolPage = lazy(() => import('./pages/PatrolRoute'));
const RoundPage = lazy(() => import('./pages/RoundRoute'));
const CoveragePage = lazy(() => import('@/features/coverage/components/CoveragePage'));
const RulesPage = lazy(() => import('./pages/RulesRoute'));
const UpkeepPage = lazy(() => import('./pages/UpkeepRoute'));
const WatchListPage = lazy(() => import('./pages/WatchListRoute'));
const SightingsPage = lazy(() => import('./pages/SightingsRoute'));
const TracksPage = lazy(() => import('./pages/TracksRoute'));
const MyTasksPage = lazy(() => import('./pages/TasksRoute'));

/** Every page with the roles that may open it; an address typed by hand meets the same answer as a missing button. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<Landing />} />
        <Route path="home" element={<HomePage />} />
        <Route path="desk/:alertId?" element={<Guard page="desk" element={<DeskPage />} />} />
        <Route path="incidents" element={<Guard page="incidents" element={<IncidentsPage />} />} />
        <Route path="incidents/new" element={<Guard page="incidents" element={<IntakePage />} />} />
        <Route
          path="incidents/:incidentId/containment"
          element={<Guard page="incidents" element={<ContainmentPage />} />}
        />
        <Route path="containment" element={<Guard page="incidents" element={<ContainFromPage />} />} />
        <Route path="incidents/:incidentId" element={<Guard page="incidents" element={<IncidentPage />} />} />
        <Route path="units" element={<Guard page="units" element={<UnitsPage />} />} />
        <Route path="plans" element={<Guard page="plans" element={<PlansPage />} />} />
        <Route path="latency" element={<Guard page="latency" element={<LatencyRoute />} />} />
        <Route path="tasks" element={<Guard page="tasks" element={<MyTasksPage />} />} />
        <Route path="cases" element={<Guard page="cases" element={<CasesPage />} />} />
        <Route path="cases/:caseId" element={<Guard page="cases" element={<CasePage />} />} />
        <Route path="grid" element={<Guard page="grid" element={<GridPage />} />} />
        <Route path="cameras/:cameraId?" element={<Guard page="cameras" element={<CamerasPage />} />} />
        <Route path="wall-view" element={<Guard page="wallView" element={<WallViewPage />} />} />
        <Route path="recordings/:cameraId?" element={<Guard page="recordings" element={<RecordingsPage />} />} />
        <Route path="audit" element={<Guard page="audit" element={<AuditPage />} />} />
        <Route path="patrol" element={<Guard page="patrol" element={<PatrolPage />} />} />
        <Route path="patrol/rounds/:roundId" element={<Guard page="patrol" element={<RoundPage />} />} />
        <Route path="coverage" element={<Guard page="coverage" element={<CoveragePage />} />} />
        <Route path="watchlist" element={<Guard page="watchlist" element={<WatchListPage />} />} />
        <Route path="sightings" element={<Guard page="sightings" element={<SightingsPage />} />} />
        <Route path="rules" element={<Guard page="rules" element={<RulesPage />} />} />
        <Route path="tracks" element={<Guard page="tracks" element={<TracksPage />} />} />
        <Route path="upkeep" element={<Guard page="upkeep" element={<UpkeepPage />} />} />
        <Route path="cameras/:cameraId/scene" element={<Guard page="cameras" element={<ScenePage />} />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Guard({ page, element }: { page: PageName; element: ReactNode }) {
  const session = useSession();
  if (!mayOpen(session, page)) return <ForbiddenState action={<WayHome />} />;
  return <Suspense fallback={<SkeletonRows />}>{element}</Suspense>;
}

function Landing() {
  return <Navigate to={landingPath(useSession())} replace />;
}

function WayHome() {
  const t = useT();
  return (
    <Link to="/">
      <Button>{t('state.backHome')}</Button>
    </Link>
  );
}

function NotFound() {
  const t = useT();
  return <EmptyState title={t('state.notFoundTitle')} text={t('state.notFoundText')} action={<WayHome />} />;
}
