import { useId, useRef, useState } from 'react';
import type { AlertRow, LineFigures, QueryProblem } from '../../electron/contract/replies.ts';
import type { AlertSettings } from '../../electron/domain/alerts/alert.ts';
import { CompletionList } from '../completion/completion-list.tsx';
import { useCompletion } from '../completion/use-completion.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { colorNames, alerts as words } from '../strings/en-alerts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './alert-form.module.css';
import { AlertPreview } from './alert-preview.tsx';
import { AlertSections } from './alert-sections.tsx';
import { addAlias, proposeName, readLines, removeAlias, toggleAnyCase } from './alias-lines.ts';
import { AliasProposals } from './alias-proposals.tsx';
import { AliasRows } from './alias-rows.tsx';
import { ColorPicker } from './color-picker.tsx';
import { LineArticles } from './line-articles.tsx';
import { withNameForms } from './name-form.ts';
import { QueryHelp } from './query-help.tsx';
import type { ShownLine } from './shown-line.ts';
import { toSettings, useAlertDraft } from './use-alert-draft.ts';
import { type PreviewState, usePreview } from './use-preview.ts';
import { useProposals } from './use-proposals.ts';

interface AlertFormProps {
  /** Null: a new alert. */
  readonly alert: AlertRow | null;
  /** What a new alert begins with. */
  readonly like: AlertSettings | null;
  readonly onClose: () => void;
}

/** The dialog in which an alert is written, with what it hits beside it. */
export function AlertForm({ alert, like, onClose }: AlertFormProps) {
  const { draft, change } = useAlertDraft(alert ?? like);
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const wordsField = useRef<HTMLTextAreaElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const form = useId();
  const colorLabel = useId();

  const { lines } = draft;
  const read = readLines(lines);
  const completion = useCompletion({ field: wordsField, value: lines.text, alert: true });
  const settings = toSettings(draft, alert);
  const preview = usePreview(settings, alert?.id ?? null);
  const problems = problemsByAlias(preview);
  const { proposals } = useProposals(settings.aliases, draft.scope);
  const [shown, setShown] = useState<ShownLine | null>(null);
  // A line that was changed, or a proposal that was added, has nothing to show any more.
  const listed = shown && settings.aliases.includes(shown.alias) !== shown.proposed ? shown : null;

  async function save(): Promise<void> {
    setTried(true);
    setTrouble(null);
    if (settings.aliases.length === 0 || settings.aliases.some((alias) => problems.has(alias))) {
      wordsField.current?.focus();
      return;
    }
    if (settings.name === '') {
      nameField.current?.focus();
      return;
    }
    setSaving(true);
    try {
      await backend.call('alert.save', alert ? { id: alert.id, settings } : { settings });
      onClose();
    } catch (error) {
      setTrouble(errorMessage(error));
      setSaving(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={alert ? words.editAlert : words.newAlert}
      size="wide"
      initialFocus={alert ? wordsField : nameField}
      keepOnPressOutside
      footer={
        <>
          {trouble ? (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary" disabled={saving}>
            {saving ? words.saving : words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles['form']}
        data-alert-color={draft.color}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles['fields']}>
          <TextField
            ref={nameField}
            label={words.name}
            value={draft.name}
            placeholder={proposeName(lines.text) || words.namePlaceholder}
            problem={tried && settings.name === '' && read.length > 0 ? words.nameNeeded : undefined}
            maxLength={200}
            onValueChange={(name) => change({ name })}
          />
          <div className={styles['watch']}>
            <TextArea
              ref={wordsField}
              label={words.words}
              hint={words.wordsHint}
              problem={tried && read.length === 0 ? words.wordsNeeded : undefined}
              value={lines.text}
              placeholder={words.wordsPlaceholder}
              rows={4}
              className={styles['lines'] ?? ''}
              spellCheck={false}
              dir="auto"
              {...completion.fieldProps}
              onValueChange={(text) => change({ lines: { ...lines, text } })}
              onKeyDown={(event) => {
                if (completion.press(event)) return;
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
              }}
            />
            <CompletionList field={wordsField} state={completion} />
            <AliasRows
              lines={read}
              problems={problems}
              figures={figuresByAlias(preview)}
              shown={shown}
              onShow={setShown}
              onToggleCase={(line) => change({ lines: toggleAnyCase(lines, line) })}
            />
          </div>
          <AliasProposals
            proposals={withNameForms(proposals, lines)}
            shown={shown}
            onShow={setShown}
            onAdd={(alias) => change({ lines: addAlias(lines, alias) })}
            onUndo={(alias) => change({ lines: removeAlias(lines, alias) })}
          />
          <div className={styles['field']}>
            <div className={styles['label']}>
              <span id={colorLabel}>{words.color}</span>
              <span className={styles['chosen']} aria-hidden="true">
                {colorNames[draft.color]}
              </span>
            </div>
            <ColorPicker
              value={draft.color}
              labelledBy={colorLabel}
              onChange={(color) => change({ color })}
            />
          </div>
          <Segmented
            label={words.scope}
            value={draft.scope}
            options={[
              { value: 'article', label: words.scopeArticle },
              { value: 'headline-and-lead', label: words.scopeLead },
              { value: 'headline', label: words.scopeHeadline },
            ]}
            onValueChange={(scope) => change({ scope })}
          />
          <AlertSections draft={draft} change={change} alert={alert} />
        </div>
        <div className={styles['aside']}>
          {listed ? (
            <LineArticles key={listed.alias} shown={listed} settings={settings} onShow={setShown} />
          ) : (
            <AlertPreview state={preview} />
          )}
          <QueryHelp />
        </div>
      </form>
    </Dialog>
  );
}

function figuresByAlias({ preview, aliases }: PreviewState): ReadonlyMap<string, LineFigures> {
  const figures = new Map<string, LineFigures>();
  for (const [at, alias] of aliases.entries()) {
    const line = preview?.lines[at];
    if (line) figures.set(alias, line);
  }
  return figures;
}

function problemsByAlias({ preview, aliases }: PreviewState): ReadonlyMap<string, QueryProblem> {
  const problems = new Map<string, QueryProblem>();
  for (const [at, alias] of aliases.entries()) {
    const problem = preview?.problems[at];
    if (problem) problems.set(alias, problem);
  }
  return problems;
}
