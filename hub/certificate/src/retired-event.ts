import type { ReceiptLog } from '@meridian/bridges/receipt-proof';
import { encodeUse, formatRanges, toHex, useFromJson, type Range } from '@meridian/credit';
import { WrappedCredit } from '@meridian/solidity';
import { Interface, type Result } from 'ethers';
import type { Certificate } from './certificate.ts';

const contract = new Interface(WrappedCredit.abi);

/**
 * Looks for the retirement among a receipt's logs. Only the contract at `token` is listened to: anybody may deploy a contract that emits the
 * same event.
 * @returns what does not agree, or `undefined` when the event says just what the certificate says
 */
export function findRetirement(
  logs: readonly ReceiptLog[],
  token: string,
  retirement: Certificate['retirement'],
): string | undefined {
  const id = `0x${retirement.retirementId}`;
  const event = logs
    .filter((log) => log.address === token)
    .map((log) => contract.parseLog(log))
    .find((parsed) => parsed?.name === 'Retired' && parsed.args['retirementId'] === id);
  if (event === undefined || event === null)
    return `the receipt holds no retirement ${retirement.retirementId} of the contract ${token}`;
  const recorded = fieldsOf(event.args);
  const stated: typeof recorded = {
    classId: retirement.classId,
    batchId: retirement.batchId,
    retiredBy: retirement.retiredBy,
    ranges: retirement.ranges,
    kg: retirement.kg,
    ppm: retirement.ppm,
    policySet: retirement.policySet,
    use: toHex(encodeUse(useFromJson(retirement.use))),
    beneficiaryName: retirement.beneficiaryName,
    reason: retirement.reason,
  };
  const field = (Object.keys(stated) as (keyof typeof stated)[]).find((name) => stated[name] !== recorded[name]);
  return (
    field && `${field} is ${JSON.stringify(stated[field])}, but the chain recorded ${JSON.stringify(recorded[field])}`
  );
}

function fieldsOf(args: Result) {
  const ranges = (args['ranges'] as Result[]).map((range): Range => ({
    from: range['from'] as bigint,
    to: range['to'] as bigint,
  }));
  return {
    classId: (args['classId'] as string).slice(2),
    batchId: (args['batchId'] as string).slice(2),
    retiredBy: (args['retiredBy'] as string).toLowerCase(),
    ranges: formatRanges(ranges),
    kg: (args['kg'] as bigint).toString(),
    ppm: (args['ppm'] as bigint).toString(),
    policySet: (args['policySet'] as string).slice(2),
    use: (args['use'] as string).slice(2),
    beneficiaryName: args['beneficiaryName'] as string,
    reason: args['reason'] as string,
  };
}
