import { ArrowUpToLine, Columns2, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { GroupMemberRow } from '../../electron/contract/replies.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import type { ArticleGroup } from '../../electron/domain/duplicates/article-group.ts';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { makeMainCopy, takeOutOfGroup } from '../state/group-actions.ts';
import { openArticle, openBeside } from '../state/panes.ts';
import { strings } from '../strings/en.ts';
import { groupWords as words } from '../strings/en-groups.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './group-members.module.css';
import { textDirection } from './text-direction.ts';

/** The articles of a group: each with what it is, where and when it was published, and what can be done with it. */
export function GroupMembers(props: {
  /** The article at whose head they are shown. */
  readonly id: ArticleId;
  readonly group: ArticleGroup;
  readonly onDone: () => void;
}) {
  const { id, group, onDone } = props;
  const [members, setMembers] = useState<readonly GroupMemberRow[]>([]);

  // Another object comes whenever the group has changed, and then the list is asked for again.
  useEffect(() => {
    const controller = new AbortController();
    backend.call('group.get', { article: group.main }, controller.signal).then(
      (found) => setMembers(found),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        showToast({ message: strings.list.failed, detail: errorMessage(error), kind: 'problem' });
      },
    );
    return () => controller.abort();
  }, [group]);

  return (
    <ul className={styles['members']} aria-label={words.title}>
      {members.map((member) => {
        const headline = member.headline || strings.list.noHeadline;
        return (
          <li key={member.id} className={styles['member']} data-here={member.id === id ? '' : undefined}>
            <button
              type="button"
              className={styles['open']}
              aria-label={words.open(headline)}
              aria-current={member.id === id ? 'true' : undefined}
              onClick={() => {
                openArticle(member.id);
                onDone();
              }}
            >
              <span className={styles['headline']} dir={textDirection(headline)}>
                {headline}
              </span>
              <span className={styles['details']}>
                <MemberDetails {...member} />
              </span>
            </button>
            <span className={styles['actions']}>
              {member.id === id ? null : (
                <IconButton
                  label={words.openBeside(headline)}
                  size="small"
                  onClick={() => {
                    openBeside(member.id);
                    onDone();
                  }}
                >
                  <Columns2 />
                </IconButton>
              )}
              {member.role === 'main' ? null : (
                <IconButton
                  label={words.makeMainOf(headline)}
                  size="small"
                  onClick={() => void makeMainCopy(member.id)}
                >
                  <ArrowUpToLine />
                </IconButton>
              )}
              <IconButton
                label={words.takeOutOf(headline)}
                size="small"
                onClick={() => void takeOutOfGroup(member.id)}
              >
                <Unlink />
              </IconButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A source written from right to left must not draw the date that follows it to its other side. */
function MemberDetails({ role, source, published, importedAt, likeness }: GroupMemberRow) {
  const date = published
    ? formatPublished(published)
    : strings.list.imported(formatPublished(toLocalIso(importedAt)));
  const after = [date, ...(role === 'main' ? [] : [words.likeness(likeness)])];
  return (
    <>
      {words.roles[role]} · <bdi>{source || words.noSource}</bdi> · {after.join(' · ')}
    </>
  );
}
