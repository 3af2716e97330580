import { useEffect, useState } from 'react';
import type { ArticleId } from '../../electron/domain/article.ts';
import { backend } from '../state/backend.ts';
import styles from './article-picture.module.css';

export interface ArticlePictureProps {
  readonly article: ArticleId;
  /** Which of the article's pictures. */
  readonly picture: string;
  /** Its caption, for those who cannot see it. */
  readonly words: string;
}

/** A picture that came with the article's own file. One that cannot be had or drawn leaves its caption alone. */
export function ArticlePicture({ article, picture, words }: ArticlePictureProps) {
  const [address, setAddress] = useState('');

  useEffect(() => {
    const controller = new AbortController();
    setAddress('');
    backend
      .call('article.picture', { id: article, picture }, controller.signal)
      .then((reply) => setAddress(reply.address))
      .catch(() => {});
    return () => controller.abort();
  }, [article, picture]);

  if (address === '') return null;
  return <img className={styles['picture']} src={address} alt={words} onError={() => setAddress('')} />;
}
