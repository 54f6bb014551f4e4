/** A policy set's document: half at the other end of the world. */
export const nearSet = (name: string) => ({
  name,
  version: 1,
  description: 'Near credits count more.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies: [
    {
      id: 'distance-decay',
      version: 1,
      description: 'Half at the other end of the world.',
      scope: 'coupled',
      metric: 'distance',
      curve: {
        type: 'linear',
        points: [
          ['0', '1000000'],
          ['20015115', '500000'],
        ],
      },
    },
  ],
});
