import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Camera, Page } from '@/api/types';
import { call, listAll } from '@/lib/http';
import type { ConditionCheck, DryRun, Rule, RuleBody, SubjectOutcomes } from './ruleTypes';

const PATH = '/api/v1/rules';
const KEY = ['rules'];
/** More rules than a bureau keeps in order; the page says when there are more. */
export const MOST_RULES = 1_000;

/** Those in use, or those that are put away. */
export function useRules(archived: boolean) {
  return useQuery({
    queryKey: [...KEY, 'list', archived],
    queryFn: ({ signal }) => listAll<Rule>(archived ? `${PATH}?archived=true` : PATH, MOST_RULES, signal),
    refetchInterval: 30_000,
  });
}

/** One rule by id, also one that is in no list any more. */
export function useRule(id: string | undefined) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => call<Rule>(`${PATH}/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
  });
}

function useChanged() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: KEY });
}

interface Save {
  rule?: Rule;
  body: RuleBody;
  /** The same for every attempt of one form, so that a lost answer makes no second rule. */
  key: string;
}

export function useSaveRule() {
  return useMutation({
    mutationFn: ({ rule, body, key }: Save) =>
      rule
        ? call<Rule>(`${PATH}/${rule.id}`, { method: 'PUT', body, version: rule.version })
        : call<Rule>(PATH, { method: 'POST', body, idempotencyKey: key }),
    onSuccess: useChanged(),
  });
}

export function useTurnRule() {
  return useMutation({
    mutationFn: ({ rule, on }: { rule: Rule; on: boolean }) =>
      call<Rule>(`${PATH}/${rule.id}/${on ? 'enable' : 'disable'}`, { method: 'POST', version: rule.version }),
    onSettled: useChanged(),
  });
}

export function useArchiveRule() {
  return useMutation({
    mutationFn: ({ rule, archived }: { rule: Rule; archived: boolean }) =>
      call<Rule>(`${PATH}/${rule.id}/${archived ? 'archive' : 'restore'}`, { method: 'POST', version: rule.version }),
    onSettled: useChanged(),
  });
}

export function useDryRun() {
  return useMutation({
    mutationFn: (body: RuleBody) => call<DryRun>(`${PATH}/dry-run`, { method: 'POST', body }),
  });
}

/** Asked while somebody writes; the same text is asked for once. */
export function useConditionCheck(condition: string) {
  return useQuery({
    queryKey: ['rule-condition', condition],
    queryFn: ({ signal }) =>
      call<ConditionCheck>(`${PATH}/condition-check`, { method: 'POST', body: { condition }, signal }),
    enabled: condition.trim() !== '',
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}

export interface RuleCamera extends Camera {
  tags?: string[] | null;
  zones?: { name: string }[] | null;
}

/** Cameras with the tags and zones that a scope can name. */
export function useRuleCameras(enabled = true) {
  return useQuery({
    queryKey: ['cameras'],
    queryFn: ({ signal }) => listAll<RuleCamera>('/api/v1/cameras', 5_000, signal),
    staleTime: 60_000,
    enabled,
  });
}

/** Rules that are silent now, for those who would otherwise wonder; read again each half minute. */
export function useSnoozedRules() {
  return useQuery({
    queryKey: [...KEY, 'snoozed'],
    queryFn: ({ signal }) => listAll<Rule>(`${PATH}?snoozed=true`, 200, signal),
    refetchInterval: 30_000,
  });
}

export function useSnoozeRule() {
  return useMutation({
    mutationFn: ({ rule, reason, until }: { rule: Rule; reason: string; until: string }) =>
      call<Rule>(`${PATH}/${rule.id}/snooze`, { method: 'POST', body: { reason, until } }),
    onSuccess: useChanged(),
  });
}

export function useWakeRule() {
  return useMutation({
    mutationFn: (rule: Rule) => call<Rule>(`${PATH}/${rule.id}/wake`, { method: 'POST' }),
    onSettled: useChanged(),
  });
}

/** What false alarms can be asked by, besides the rule. */
export type OutcomeSubject = 'cameras' | 'watchlist';

export function useOutcomes(subject: OutcomeSubject, days: 7 | 30) {
  return useQuery({
    queryKey: ['alert-outcomes', subject, days],
    queryFn: ({ signal }) =>
      call<Page<SubjectOutcomes>>(`/api/v1/alerts/outcomes/${subject}?days=${days}`, { signal }).then(
        ({ items }) => items,
      ),
    staleTime: 30_000,
  });
}
