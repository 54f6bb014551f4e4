export type { PutBid } from '../auction/bid-store.ts';
export type { SignedResult } from '../auction/desk.ts';
export type { BuyerReceipt, Receipts, SaleReceipt, SellerReceipt, TradeReceipt } from '../auction/receipts.ts';
export { receiptMessage } from '../members.ts';
export { ContainerUnreachable, WrongTlsKey } from './connection.ts';
export { ContainerClient, ContainerRefusal, type ClearRequest, type ContainerOptions } from './container-client.ts';
