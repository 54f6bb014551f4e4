import * as x509 from '@peculiar/x509';

/** Fabric CA's certificate extension: JSON `{"attrs": {...}}`, read by the chaincode's ClientIdentity. */
const ATTRIBUTES_OID = '1.2.3.4.5.6.7.8.1';

export type Attributes = Readonly<Record<string, string>>;

export function attributesExtension(attributes: Attributes): x509.Extension {
  return new x509.Extension(ATTRIBUTES_OID, false, new TextEncoder().encode(JSON.stringify({ attrs: attributes })));
}

/** The attributes of a certificate; none when it has no such extension. */
export function attributesOf(certificate: x509.X509Certificate): Attributes {
  const extension = certificate.getExtension(ATTRIBUTES_OID);
  if (extension === null) return {};
  const document = JSON.parse(new TextDecoder().decode(extension.value)) as { attrs?: Attributes };
  return document.attrs ?? {};
}
