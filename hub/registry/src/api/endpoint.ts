import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import type { RegistryApplication } from '../application.ts';
import type { Scope } from './scopes.ts';

export const endpoint: EndpointMaker<RegistryApplication, Scope> = defineEndpoint;

export const ok = (body: unknown) => ({ status: 200, body });
