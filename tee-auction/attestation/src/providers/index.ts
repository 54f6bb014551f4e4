export { createSimulatedDevice, type SimulatedDevice, type SimulatedDeviceOptions } from '../simulated/device.ts';
export { configfsTsmProvider, type ConfigfsTsmOptions } from './configfs-tsm.ts';
export { ProviderError, type EvidenceProvider, type ProviderErrorCode } from './provider.ts';
export { readSecurityContext, type SecurityContext } from './security-context.ts';
export { sidecarProvider, type SidecarOptions } from './sidecar.ts';
export { simulatedProvider } from './simulated.ts';
