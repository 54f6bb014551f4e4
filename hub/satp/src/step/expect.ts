import type { z } from 'zod';
import { fieldProblem, type ErrorCode, type Problem } from '../errors.ts';
import type { MessageDefinition } from '../messages/fields.ts';
import type { MessageType } from '../messages/message-type.ts';
import { readMessage, type Read } from '../messages/read-message.ts';
import type { Transfer } from '../transfer.ts';
import type { MessageInput } from './move.ts';

/** A field must equal what this side knows. */
export interface Expectation {
  readonly field: string;
  readonly want: string | undefined;
  readonly code: ErrorCode;
}

/**
 * The message's fields, once they are well formed and equal to what they must equal. H is among them while the
 * conversation is open; after its end the chain is broken anyhow and only evidence counts.
 */
export function expectMessage<T extends MessageType, S extends z.ZodObject>(
  definition: MessageDefinition<T, S>,
  transfer: Transfer,
  input: MessageInput,
  expectations: readonly Expectation[] = [],
): Read<z.output<S>> {
  const read = readMessage(definition, input.message);
  if (read.outcome === 'refused') return read;
  const found = firstMismatch(input.message, [...chain(definition, transfer, input), ...expectations]);
  return found === undefined ? read : { outcome: 'refused', problem: found };
}

function chain(definition: MessageDefinition, transfer: Transfer, input: MessageInput): readonly Expectation[] {
  if (transfer.conversation === 'ended' || !('hashPrevMessage' in input.message)) return [];
  const code = definition.codes['hashPrevMessage'] ?? 'err_0.1.1';
  return [{ field: 'hashPrevMessage', want: transfer.lastMessage, code }];
}

function firstMismatch(message: MessageInput['message'], expectations: readonly Expectation[]): Problem | undefined {
  for (const { field, want, code } of expectations)
    if (message[field] !== want)
      return fieldProblem(code, { field, value: message[field], expected: want ?? 'absent' });
  return undefined;
}
