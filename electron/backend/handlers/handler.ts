import type { CheckedArgument, RequestName, RequestReply } from '../../contract/ipc.ts';
import type { BackendContext } from '../backend-context.ts';

/** Answers one kind of request. It throws a `Failure` with words for a person, or anything else, which is explained. */
export type Handler<Name extends RequestName> = (
  context: BackendContext,
  argument: CheckedArgument<Name>,
  signal: AbortSignal,
) => RequestReply<Name> | Promise<RequestReply<Name>>;

export type Handlers = { readonly [Name in RequestName]: Handler<Name> };

/** The handlers of one noun: each file in this folder exports one such record. */
export type HandlersOf<Noun extends string> = Pick<Handlers, Extract<RequestName, `${Noun}.${string}`>>;
