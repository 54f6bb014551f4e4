import type { Command } from 'commander';
import { attestVerifyCommand, type AttestOptions } from '../commands/attest.ts';
import { jsonOption, now, out, run, several } from './run.ts';

/** Commands about evidence of confidential containers. */
export function addAttestCommands(program: Command): void {
  program
    .command('attest')
    .description('evidence of confidential containers (AMD SEV-SNP)')
    .command('verify')
    .description('check evidence offline; what is not given is reported as not made')
    .requiredOption(
      '--report <file>',
      "the attestation report (1184 bytes, hex or base64), or the sidecar's answer in JSON",
    )
    .addOption(several('--cert <file>', "certificate of the chip's or provider's key: PEM, DER, base64 or THIM JSON"))
    .addOption(several('--chain <file>', "certificates above it (default: AMD's own)"))
    .option('--runtime-data <file>', 'whose SHA-256 is in REPORT_DATA')
    .option('--policy <file>', "the container group's security policy, whose SHA-256 is HOST_DATA")
    .option('--uvm <file>', "Microsoft's endorsement of the utility VM")
    .addOption(several('--crl <file>', "AMD's list of revoked authorities"))
    .option('--at <time>', 'at which time (default: now)')
    .option('--min-tcb <tcb>', 'oldest firmware, such as bootloader=3,tee=0,snp=8,microcode=115 or 7308000000000003')
    .addOption(several('--measurement <hash>', 'allowed launch measurement'))
    .addOption(several('--host-data <hash>', 'allowed SHA-256 of a security policy'))
    .option('--min-uvm-svn <number>', 'oldest utility VM')
    .option('--uvm-signed-at <time>', 'when the endorsement was signed (default: its time stamp)')
    .option('--nonce <hex>', 'challenge that the runtime data has to carry')
    .option('--tls-key <hash>', "SHA-256 of the TLS peer's key (SPKI)")
    .addOption(several('--allow-vmpl <level>', 'take reports of this privilege level, too'))
    .option('--allow-provisional', 'take firmware that can still be rolled back', false)
    .option('--allow-simulated', 'take evidence of simulated devices, which proves nothing about hardware', false)
    .addOption(jsonOption())
    .action((o: Omit<AttestOptions, 'now' | 'out'>) =>
      run(o.json, () => Promise.resolve().then(() => attestVerifyCommand({ ...o, now, out }))),
    );
}
