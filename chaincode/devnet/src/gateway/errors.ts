import * as grpc from '@grpc/grpc-js';
import { gateway, google } from '@hyperledger/fabric-protos';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import { messageOf } from '../errors.ts';
import { encode, make } from '../proto.ts';

export interface ErrorDetail {
  readonly address: string;
  readonly mspId: string;
  readonly message: string;
}

/** A call's failure with its gRPC code and, where peers were asked, what each said. */
export class GatewayFailure extends Error {
  readonly code: grpc.status;
  readonly details: readonly ErrorDetail[];

  constructor(code: grpc.status, message: string, details: readonly ErrorDetail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** What grpc-js wants: the details travel in a header, as google.rpc.Status. */
export function toServiceError(error: unknown): grpc.ServerErrorResponse {
  const failure = error instanceof GatewayFailure ? error : new GatewayFailure(grpc.status.UNKNOWN, messageOf(error));
  const metadata = new grpc.Metadata();
  if (failure.details.length > 0) {
    const status = encode(google.rpc.Status, {
      Code: failure.code,
      Message: failure.message,
      DetailsList: failure.details.map(packDetail),
    });
    metadata.set('grpc-status-details-bin', Buffer.from(status));
  }
  // A peer sends the message unescaped, and a Node client drops a header whose value ends in a space.
  const details = failure.message.endsWith(' ') ? '' : failure.message;
  return { name: 'GatewayFailure', message: details, code: failure.code, details, metadata };
}

function packDetail({ address, mspId, message }: ErrorDetail): InstanceType<typeof anyPb.Any> {
  return make(anyPb.Any, {
    TypeUrl: 'type.googleapis.com/gateway.ErrorDetail',
    Value: encode(gateway.ErrorDetail, { Address: address, MspId: mspId, Message: message }),
  });
}
