import { z } from 'zod';
import { defineEndpoint, type Endpoint } from './endpoint.ts';

export interface Health {
  /** `ok`, or in what way the service does not work. */
  readonly status: string;
}

/** Metrics in Prometheus' text format, and its media type. */
export interface MetricsText {
  readonly text: string;
  readonly type: string;
}

/** Whether the service works, for everybody: 200 where it is `ok`, 503 where not. */
export const healthEndpoint = <Application extends { health(): Health | Promise<Health> }>(
  summary: string,
  schema: z.ZodType,
): Endpoint<Application> =>
  defineEndpoint({
    id: 'getHealth',
    verb: 'get',
    path: '/health',
    summary,
    answers: { 200: schema, 503: schema },
    run: async (application: Application) => {
      const health = await application.health();
      return { status: health.status === 'ok' ? 200 : 503, body: health };
    },
  });

/** Its metrics, for who has the scope `metrics:read`. */
export const metricsEndpoint = <Application extends { metrics(): Promise<MetricsText> }>(): Endpoint<Application> =>
  defineEndpoint({
    id: 'getMetrics',
    verb: 'get',
    path: '/metrics',
    summary: 'Prometheus metrics',
    scope: 'metrics:read',
    answers: { 200: z.string() },
    run: async (application: Application) => {
      const { text, type } = await application.metrics();
      return { status: 200, body: text, type };
    },
  });
