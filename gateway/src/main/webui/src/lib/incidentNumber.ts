import { toTimeField } from './time';

/**
 * What people call an incident by, on paper and over the radio: the county's day and minute at which it was opened, and
 * four characters of its id. The service writes the same one into its reports.
 */
export function incidentNumber({ id, openedAt }: { id: string; openedAt: string }): string {
  const digits = toTimeField(Date.parse(openedAt)).replace(/\D/g, '');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-${id.slice(-4).toUpperCase()}`;
}
