import type { SettledReceipt } from '@meridian/bridges/fabric';
import { ClearingError, tradeFromJson, type Receipt } from '@meridian/clearing';
import { CreditError, parseHash } from '@meridian/credit';
import { z } from 'zod';
import { refused, usage } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';

const trade = { trade: z.unknown(), index: z.int(), proof: z.array(z.string()) };
const fileSchema = z.object({
  account: z.string(),
  buyer: z.array(
    z.object({
      bidId: z.string(),
      beneficiary: z.string().optional(),
      salt: z.string().optional(),
      trades: z.array(z.object(trade)),
    }),
  ),
  seller: z.array(
    z.object({
      lotId: z.string(),
      trades: z.array(z.object({ ...trade, account: z.string(), beneficiary: z.string(), salt: z.string() })),
    }),
  ),
});

/** What the container told an account. */
export interface ReceiptFile {
  readonly account: string;
  /** By bid id. */
  readonly bids: ReadonlyMap<string, readonly Receipt[]>;
  /** By lot id. */
  readonly lots: ReadonlyMap<string, readonly Receipt[]>;
  /** All of it as a settlement wants it. */
  readonly settled: readonly SettledReceipt[];
}

/** @throws CommandError (wrong usage) */
export function readReceipts(file: string): ReceiptFile {
  const parsed = fileSchema.safeParse(readJsonFile(file, 'receipt'));
  if (!parsed.success) throw usage(`${file} holds no receipts: ${z.prettifyError(parsed.error)}`, { value: file });
  const { account, buyer, seller } = parsed.data;
  try {
    const bought = buyer.flatMap(({ trades, beneficiary, salt }) =>
      trades.map((one) => settledOf(one, account, beneficiary, salt)),
    );
    const sold = seller.flatMap(({ trades }) =>
      trades.map((one) => settledOf(one, one.account, one.beneficiary, one.salt)),
    );
    return {
      account,
      bids: new Map(buyer.map(({ bidId, trades }) => [bidId, trades.map(receiptOf)])),
      lots: new Map(seller.map(({ lotId, trades }) => [lotId, trades.map(receiptOf)])),
      settled: [...bought, ...sold],
    };
  } catch (error) {
    if (error instanceof CreditError || error instanceof ClearingError)
      throw usage(`${file}: ${error.message}`, { field: error.field, value: error.value });
    throw error;
  }
}

/** The trades of several files, each once. @throws CommandError (wrong usage), `NO_TRADES` */
export function receiptsOfTrades(files: readonly string[]): SettledReceipt[] {
  const trades = new Map(files.flatMap((file) => readReceipts(file).settled).map((one) => [one.trade.tradeId, one]));
  if (trades.size > 0) return [...trades.values()];
  throw refused('NO_TRADES', `there is no trade in ${files.join(', ')}: its account neither bought nor sold`, {
    ...{ field: 'receipt', value: files.join(', '), expected: 'receipts of a buyer or seller of a trade' },
  });
}

type TradeJson = z.output<z.ZodObject<typeof trade>>;

const receiptOf = ({ trade: json, index, proof }: TradeJson): Receipt => ({
  trade: tradeFromJson(json),
  index,
  proof: proof.map((hash) => parseHash(hash, 'proof')),
});

const settledOf = (one: TradeJson, account: string, beneficiary?: string, salt?: string): SettledReceipt => ({
  ...receiptOf(one),
  account,
  beneficiary: parseHash(beneficiary, 'beneficiary'),
  salt: parseHash(salt, 'salt'),
});
