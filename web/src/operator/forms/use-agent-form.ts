import { useEffect, useState } from 'react';
import type { Agent } from '../client/answers.ts';
import { useSurroundings } from '../context.ts';
import { failureText } from '../failure-text.ts';
import { toFailure } from '../client/api-failure.ts';
import { texts } from '../texts.ts';
import {
  changedFields,
  faultFromServer,
  faultsOf,
  rebase,
  toChange,
  toDraft,
  type AgentDraft,
  type Faults,
  type Field,
  type Rebased,
} from './agent-draft.ts';

type Outcome = { tone: 'good' | 'note' | 'bad'; text: string };

export interface AgentForm {
  draft: AgentDraft;
  set: <F extends Field>(field: F, value: AgentDraft[F]) => void;
  changed: readonly Field[];
  /** What is wrong with a field, as a sentence; null where nothing is known to be. */
  errorOf: (field: Field) => string | null;
  /** What was saved elsewhere while something else was typed here; undefined where that is not so. */
  theirsOf: (field: Field) => string | undefined;
  isSaving: boolean;
  /** What became of the last attempt to save. */
  outcome: Outcome | null;
  /** Resolves with the saved agent; with nothing where it was not saved. Never rejects. */
  save: () => Promise<Agent | undefined>;
  discard: () => void;
}

interface FormState {
  draft: AgentDraft;
  faults: Faults;
  theirs: Rebased['theirs'];
  /** The server's words about a field that the page has none for. */
  message: string | null;
  outcome: Outcome | null;
}

const fresh = (agent: Agent): FormState => ({
  draft: toDraft(agent),
  faults: {},
  theirs: {},
  message: null,
  outcome: null,
});

/**
 * The settings of an agent while they are edited. What was typed outlives a refusal, a sign-in and a change made
 * elsewhere.
 *
 * @param agent as it is saved
 * @param onAgent gets the agent as it is saved afterwards
 */
export function useAgentForm(agent: Agent, onAgent: (agent: Agent) => void): AgentForm {
  const { api } = useSurroundings();
  const [state, setState] = useState(() => fresh(agent));
  const [isSaving, setSaving] = useState(false);
  const { draft, faults, theirs, message, outcome } = state;
  const changed = changedFields(draft, agent);
  const isDirty = changed.length > 0;

  useEffect(() => {
    if (!isDirty) return undefined;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', keep);
    return () => globalThis.removeEventListener('beforeunload', keep);
  }, [isDirty]);

  async function takeOver(): Promise<void> {
    const now = await api.agent(agent.id);
    onAgent(now);
    const outcome = { tone: 'note', text: texts.settings.conflict } as const;
    setState((before) => ({ ...before, ...rebase(before.draft, agent, now), outcome }));
  }

  async function refused(error: unknown): Promise<void> {
    const failure = toFailure(error);
    if (failure.code === 'version_conflict') return takeOver();
    const faults = faultFromServer(failure.field, draft);
    const text = faults ? texts.settings.wrong : failureText(failure);
    setState((before) => ({
      ...before,
      faults: faults ?? {},
      message: faults ? failureText(failure) : null,
      outcome: { tone: 'bad', text },
    }));
    return undefined;
  }

  return {
    draft,
    changed,
    isSaving,
    outcome,
    set(field, value) {
      setState((before) => {
        const { [field]: _fault, ...others } = before.faults;
        return {
          ...before,
          draft: { ...before.draft, [field]: value },
          faults: others,
          outcome: null,
        };
      });
    },
    errorOf(field) {
      const fault = faults[field];
      if (fault === undefined) return null;
      return fault === 'refused' && message !== null ? message : texts.fault[fault];
    },
    theirsOf: (field) => theirs[field],
    async save() {
      if (isSaving) return undefined;
      const found = faultsOf(draft, agent.cal_key_hint !== null);
      if (Object.keys(found).length > 0) {
        const outcome = { tone: 'bad', text: texts.settings.wrong } as const;
        setState((before) => ({ ...before, faults: found, message: null, outcome }));
        return undefined;
      }
      setSaving(true);
      try {
        const saved = await api.changeAgent(agent.id, agent.version, toChange(draft, agent));
        onAgent(saved);
        setState({ ...fresh(saved), outcome: { tone: 'good', text: texts.settings.saved } });
        return saved;
      } catch (error) {
        await refused(error).catch((again: unknown) => {
          const text = failureText(toFailure(again));
          setState((before) => ({ ...before, outcome: { tone: 'bad', text } }));
        });
        return undefined;
      } finally {
        setSaving(false);
      }
    },
    discard: () => setState(fresh(agent)),
  };
}
