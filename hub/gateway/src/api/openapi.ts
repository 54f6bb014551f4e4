import { openApiOf } from '@meridian/api';
import { GATEWAY_API } from './endpoints.ts';

/** The gateway's API as an OpenAPI 3.0 document. */
export const openApiDocument = (): Readonly<Record<string, unknown>> => openApiOf(GATEWAY_API);
