import type { Session } from '@/api/types';

/** Who may open what: the same roles that the services demand for the lists behind each page. */
const STAFF = [
  'investigator',
  'dispatcher',
  'officer',
  'case-officer',
  'grid-officer',
  'clerk',
  'rental-officer',
  'supervisor',
  'auditor',
  'admin',
];

export const PAGE_ROLES = {
  desk: ['investigator', 'dispatcher'],
  incidents: ['investigator', 'dispatcher'],
  watchlist: ['investigator', 'case-officer', 'supervisor'],
  sightings: ['investigator', 'dispatcher', 'supervisor', 'auditor'],
  tracks: ['investigator', 'dispatcher'],
  units: ['investigator', 'dispatcher', 'supervisor'],
  plans: ['investigator', 'dispatcher', 'supervisor'],
  latency: ['investigator', 'dispatcher', 'supervisor'],
  tasks: ['officer'],
  cases: ['case-officer', 'supervisor'],
  grid: ['grid-officer'],
  cameras: STAFF,
  wallView: ['investigator', 'dispatcher'],
  recordings: ['investigator', 'dispatcher', 'supervisor', 'auditor'],
  audit: ['auditor'],
  patrol: ['investigator', 'dispatcher', 'supervisor'],
  coverage: ['investigator', 'dispatcher', 'supervisor', 'admin', 'auditor'],
  rules: ['supervisor', 'admin', 'investigator', 'dispatcher', 'auditor'],
  upkeep: ['admin', 'supervisor', 'investigator', 'dispatcher', 'auditor'],
} satisfies Record<string, readonly string[]>;

export type PageName = keyof typeof PAGE_ROLES;

export const PAGE_PATHS: Record<PageName, string> = {
  desk: '/desk',
  incidents: '/incidents',
  units: '/units',
  plans: '/plans',
  latency: '/latency',
  tasks: '/tasks',
  cases: '/cases',
  grid: '/grid',
  cameras: '/cameras',
  wallView: '/wall-view',
  recordings: '/recordings',
  audit: '/audit',
  patrol: '/patrol',
  coverage: '/coverage',
  rules: '/rules',
  upkeep: '/upkeep',
  watchlist: '/watchlist',
  sightings: '/sightings',
  tracks: '/tracks',
};

/** The page that an address belongs to, its details included. */
export function pageOf(pathname: string): PageName | undefined {
  return (Object.keys(PAGE_PATHS) as PageName[]).find(
    (page) => pathname === PAGE_PATHS[page] || pathname.startsWith(`${PAGE_PATHS[page]}/`),
  );
}

export function hasRole(session: Session, ...roles: string[]): boolean {
  return roles.some((role) => session.roles.includes(role));
}

export function mayOpen(session: Session, page: PageName): boolean {
  return hasRole(session, ...PAGE_ROLES[page]);
}

export function pagesOf(session: Session): PageName[] {
  return (Object.keys(PAGE_ROLES) as PageName[]).filter((page) => mayOpen(session, page));
}

/** Roles the console knows, without the technical ones that an identity provider adds. */
export function knownRoles(session: Session): string[] {
  return session.roles.filter((role) => STAFF.includes(role) || role === 'resident' || role === 'landlord');
}

/** Where a person starts: on the page of his work; administrators with the cameras; others are told who can help. */
export function landingPath(session: Session): string {
  const work: PageName[] = ['desk', 'cases', 'grid', 'tasks', 'audit'];
  const page = work.find((candidate) => mayOpen(session, candidate));
  if (page) return PAGE_PATHS[page];
  return hasRole(session, 'admin') ? PAGE_PATHS.cameras : '/home';
}

/** Where units are is for those who send them; supervisors plan their shifts. */
export function maySeeUnits(session: Session): boolean {
  return hasRole(session, 'investigator', 'dispatcher');
}

export function mayPlanShifts(session: Session): boolean {
  return hasRole(session, 'dispatcher', 'supervisor');
}

/** Pictures from cameras are for those who watch; an administrator keeps cameras running without seeing through them. */
export function maySeePictures(session: Session): boolean {
  return hasRole(session, 'investigator', 'dispatcher');
}
