import { ChevronDown, Files } from 'lucide-react';
import { useState } from 'react';
import type { ArticleId } from '../../electron/domain/article.ts';
import type { ArticleGroup } from '../../electron/domain/duplicates/article-group.ts';
import { groupWords as words } from '../strings/en-groups.ts';
import { Popover } from '../ui/popover.tsx';
import styles from './group-line.module.css';
import { GroupMembers } from './group-members.tsx';

/** What a line about an article's group says: of the main copy what stands beside it, of others what they are. */
export function groupText(group: ArticleGroup): string {
  return group.role === 'main' ? words.beside(group) : words.oneOf(group.role, group.size);
}

/** In an article's head: its group, and on demand all articles of it. */
export function GroupLine({ id, group }: { readonly id: ArticleId; readonly group: ArticleGroup }) {
  const [open, setOpen] = useState(false);
  return (
    <p className={styles['line']}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        title={words.title}
        description={words.explain(group.size)}
        trigger={
          <button
            type="button"
            className={styles['button']}
            aria-label={`${words.title}: ${groupText(group)}`}
          >
            <Files aria-hidden />
            {groupText(group)}
            <ChevronDown className={styles['chevron']} aria-hidden />
          </button>
        }
      >
        <GroupMembers id={id} group={group} onDone={() => setOpen(false)} />
      </Popover>
    </p>
  );
}
