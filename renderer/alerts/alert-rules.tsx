import { notices as words } from '../strings/en-notices.ts';
import { Fold } from '../ui/fold.tsx';
import type { AlertSectionProps } from './alert-sections.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { describeConditions, describeNotice } from './describe-rules.ts';
import { NoticeFields } from './notice-fields.tsx';

/** In the alert dialog: which articles it asks for, and when a person is notified of them. */
export function AlertRules({ draft, change }: AlertSectionProps) {
  const { conditions, notice } = draft;
  return (
    <>
      <Fold title={words.which} summary={describeConditions(conditions)}>
        <ConditionFields
          value={conditions}
          onValueChange={(changes) => change({ conditions: { ...conditions, ...changes } })}
        />
      </Fold>
      <Fold title={words.notify} summary={describeNotice(notice, Date.now())}>
        <NoticeFields
          value={notice}
          onValueChange={(changes) => change({ notice: { ...notice, ...changes } })}
        />
      </Fold>
    </>
  );
}
