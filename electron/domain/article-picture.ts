/** A picture that came with an article. Its caption's block names it by `key`. */
export interface ArticlePicture {
  /** The beginning of the SHA-256 of its bytes, in Base64 for addresses: the same picture has the same one. */
  readonly key: string;
  /** One of the kinds that a window can draw: `image/png`, say. */
  readonly type: string;
  readonly bytes: Uint8Array;
}
