import { useMutation, useQuery } from '@tanstack/react-query';
import type { Page } from '@/api/types';
import { call, callBytes } from '@/lib/http';
import { getLanguage } from '@/lib/i18n';
import { incidentNumber } from '@/lib/incidentNumber';
import { saveFile } from '@/lib/saveFile';

export type ExportFormat = 'PDF' | 'JSON';

/** A picture from the scene, without its content. */
export interface ScenePicture {
  id: string;
  callSign: string;
  takenAt: string;
  receivedAt: string;
  atSource: string;
  doubt?: string | null;
  takenBy: string;
  sha256: string;
  bytes: number;
  url: string;
}

export function useScenePictures(incidentId: string) {
  return useQuery({
    queryKey: ['incidents', 'pictures', incidentId],
    queryFn: async ({ signal }) =>
      (await call<Page<ScenePicture>>(`/api/v1/incidents/${incidentId}/pictures?size=200`, { signal })).items,
  });
}

/** The whole incident as a file; the reason is written down before anything of it is given. */
export function useExport(incident: { id: string; openedAt: string }) {
  return useMutation({
    mutationFn: async ({ format, reason }: { format: ExportFormat; reason: string }) => {
      const bytes = await callBytes(`/api/v1/incidents/${incident.id}/export`, undefined, {
        method: 'POST',
        body: { format, reason, language: getLanguage() === 'zh' ? 'ZH' : 'EN' },
      });
      const type = format === 'PDF' ? 'application/pdf' : 'application/json';
      saveFile(bytes, `incident-${incidentNumber(incident)}.${format.toLowerCase()}`, type);
    },
  });
}
