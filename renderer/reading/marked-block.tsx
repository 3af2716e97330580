import type { ReactNode } from 'react';
import type { InlineRange } from '../../electron/domain/blocks.ts';
import type { TextRange } from '../../electron/domain/mention.ts';
import { bridge } from '../state/bridge.ts';
import { strings } from '../strings/en.ts';
import { showToast } from '../ui/toast.tsx';
import type { PlacedMention } from './article-mentions.ts';
import { type Layer, type MarkNode, markTree } from './mark-tree.ts';
import styles from './marked-block.module.css';

type Value =
  | { readonly kind: 'mention'; readonly mention: PlacedMention }
  | { readonly kind: 'inline'; readonly range: InlineRange };

export interface MarkedBlockProps {
  readonly text: string;
  readonly ranges?: readonly InlineRange[] | undefined;
  readonly mentions: readonly PlacedMention[];
  readonly currentKey: string | null;
  /** Only this part of the text: a table's cell. */
  readonly part?: TextRange;
}

function offerAddress(href: string): void {
  showToast({
    message: href,
    action: {
      label: strings.actions.copyAddress,
      onSelect: () => void bridge.copy(href).then(() => showToast({ message: strings.actions.copied })),
    },
  });
}

/** A link as it reads, which leads nowhere: a press offers its address. */
function Link({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an anchor would lead somewhere, and a button cannot break its lines
    <span
      role="link"
      tabIndex={0}
      className={styles['link']}
      title={href}
      onClick={() => offerAddress(href)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') offerAddress(href);
      }}
    >
      {children}
    </span>
  );
}

function Mark(props: { mention: PlacedMention; current: boolean; children: ReactNode }) {
  const { mention, current, children } = props;
  const shared = { 'data-mention': mention.key, 'data-current': current ? '' : undefined };
  if (mention.alert === null) {
    return (
      <mark data-search="" className={styles['search']} {...shared}>
        {children}
      </mark>
    );
  }
  return (
    <mark
      data-alert={mention.alert.id}
      data-alert-color={mention.alert.color}
      title={mention.alert.name}
      className={styles['alert']}
      {...shared}
    >
      {children}
    </mark>
  );
}

/** The text of one block, as text: links, emphasis and marks are elements of our own around it. */
export function MarkedBlock({ text, ranges = [], mentions, currentKey, part }: MarkedBlockProps) {
  const layers: Layer<Value>[] = [
    ...ranges
      .filter(({ kind }) => kind === 'link')
      .map((range) => ({ start: range.start, end: range.end, value: { kind: 'inline', range } as const })),
    ...mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      value: { kind: 'mention', mention } as const,
    })),
    ...ranges
      .filter(({ kind }) => kind !== 'link')
      .map((range) => ({ start: range.start, end: range.end, value: { kind: 'inline', range } as const })),
  ];

  function render(node: MarkNode<Value>): ReactNode {
    if (node.kind === 'text') return text.slice(node.start, node.end);
    const children = node.children.map(render);
    const { value, start } = node;
    if (value.kind === 'mention') {
      const { mention } = value;
      return (
        <Mark key={`${mention.key}@${start}`} mention={mention} current={mention.key === currentKey}>
          {children}
        </Mark>
      );
    }
    const { range } = value;
    const key = `${range.kind}@${start}`;
    if (range.kind === 'strong') return <strong key={key}>{children}</strong>;
    if (range.kind === 'emphasis') return <em key={key}>{children}</em>;
    return (
      <Link key={key} href={range.href ?? ''}>
        {children}
      </Link>
    );
  }

  return markTree(part?.start ?? 0, part?.end ?? text.length, layers).map(render);
}
