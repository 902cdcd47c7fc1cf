import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { View } from '@/api/view';
import type { Purpose } from '@/components/PurposeDialog';
import { ApiProblem } from '@/lib/problem';
import type { WatchEntry } from './watchlist';

type Schemas = components['schemas'];

export type ImportReport = View<
  Schemas['ImportReport'],
  never,
  { requested: WatchEntry[]; rejected: View<Schemas['BadRow'], 'line' | 'plate' | 'field' | 'message'>[] }
>;

/** A file to begin with: the column names that the service reads, and one row as an example. */
export function template(now: number): string {
  const columns = 'plate,reason,authority,caseNumber,severity,townshipCode,validFrom,validTo,reviewAt';
  const week = new Date(now + 7 * 86_400_000).toISOString().slice(0, 19);
  return `\uFEFF${columns}\r\n豫A12345,被盗抢机动车,县公安局刑侦大队,A2026110001,HIGH,,,${week}Z,\r\n`;
}

/**
 * Spreadsheets on Chinese Windows save GB 18030, all others UTF-8. Mostly only one of the two reads without a fault; where
 * both do, it is the one in which the plates have their Chinese character.
 */
export function textOf(bytes: ArrayBuffer): string {
  const national = () => new TextDecoder('gb18030').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : national();
  } catch {
    return national();
  }
}

async function send(path: string, type: string, body: string, key?: string): Promise<Response> {
  const response = await fetch(`/api/v1/watchlist/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': type,
      'X-Requested-With': 'tianwang-console',
      ...(key && { 'Idempotency-Key': key }),
    },
    credentials: 'same-origin',
    body,
  }).catch((cause: unknown) => {
    throw new ApiProblem(0, { detail: String(cause) });
  });
  if (!response.ok) throw new ApiProblem(response.status, (await response.json().catch(() => ({}))) as object);
  return response;
}

export function useImportWatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<ImportReport> => {
      const text = textOf(await file.arrayBuffer());
      return (await (await send('import', 'text/csv;charset=UTF-8', text)).json()) as ImportReport;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['watchlist'] }),
  });
}

/** The entries as a file, for a purpose that is written down first; answers whether the file holds them all. */
export function useExportWatch() {
  return useMutation({
    mutationFn: async ({ status, purpose }: { status?: string; purpose: Purpose }) => {
      const response = await send('export', 'application/json', JSON.stringify({ status, purpose }));
      save(await response.blob(), 'watch-list.csv');
      return response.headers.get('Tianwang-Complete') !== 'false';
    },
  });
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
