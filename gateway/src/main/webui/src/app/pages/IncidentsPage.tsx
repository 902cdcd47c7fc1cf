export { default } from '@/features/incidents/components/IncidentsPage';
