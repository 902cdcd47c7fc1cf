export { default } from '@/features/incidents/components/IntakePage';
