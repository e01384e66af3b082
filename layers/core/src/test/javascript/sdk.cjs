/**
 * The official JavaScript SDK as a filter: one JSON request a line on standard input, one JSON answer a line.
 *
 * A request is {"op": "encrypt" | "decrypt", "keys", "data", "suite", "frameLength", "context"}, binary values as base64;
 * a key is {"namespace", "name", "secret"} or {"namespace", "name", "padding", "hash", "public", "private"}, or one in KMS:
 * {"kind", "endpoint", "account", "region", "arn"}, of the kind "kms", "kms-mrk", "kms-discovery" or "kms-mrk-discovery".
 * An answer is {"data", "context"} or {"error"}.
 */
"use strict";

const { constants } = require("node:crypto");
const { createInterface } = require("node:readline");
const {
  AwsKmsMrkAwareSymmetricDiscoveryKeyringNode,
  AwsKmsMrkAwareSymmetricKeyringNode,
  buildClient,
  CommitmentPolicy,
  KMS,
  KmsKeyringNode,
  MultiKeyringNode,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
  RawRsaKeyringNode,
} = require("@aws-crypto/client-node");

const WRAPPING = {
  16: RawAesWrappingSuiteIdentifier.AES128_GCM_IV12_TAG16_NO_PADDING,
  24: RawAesWrappingSuiteIdentifier.AES192_GCM_IV12_TAG16_NO_PADDING,
  32: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
};
const COMMITTING = ["0478", "0578"];

function aes({ namespace, name, secret }) {
  const bytes = Uint8Array.from(Buffer.from(secret, "base64"));
  return new RawAesKeyringNode({
    keyNamespace: namespace,
    keyName: name,
    unencryptedMasterKey: bytes,
    wrappingSuite: WRAPPING[bytes.length],
    utf8Sorting: true,
  });
}

function rsa({ namespace, name, padding, hash, public: publicKey, private: privateKey }) {
  return new RawRsaKeyringNode({
    keyNamespace: namespace,
    keyName: name,
    rsaKey: { publicKey, privateKey },
    padding: padding === "pkcs1" ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: hash,
  });
}

function kms({ kind, endpoint, account, region, arn }) {
  const credentials = { accessKeyId: account, secretAccessKey: "secret" };
  const client = new KMS({ endpoint, region, credentials });
  const discoveryFilter = { partition: "aws", accountIDs: [account] };
  const clientProvider = () => client;
  switch (kind) {
    case "kms":
      return new KmsKeyringNode({ clientProvider, generatorKeyId: arn });
    case "kms-discovery":
      return new KmsKeyringNode({ clientProvider, discovery: true, discoveryFilter });
    case "kms-mrk":
      return new AwsKmsMrkAwareSymmetricKeyringNode({ client, keyId: arn });
    default:
      return new AwsKmsMrkAwareSymmetricDiscoveryKeyringNode({ client, discoveryFilter });
  }
}

function made(key) {
  if (key.kind) {
    return kms(key);
  }
  return key.secret ? aes(key) : rsa(key);
}

/** Those that discover are no generators. */
function keyring({ keys }) {
  if (keys.every(({ kind }) => kind?.endsWith("discovery"))) {
    return new MultiKeyringNode({ children: keys.map(made) });
  }
  const [generator, ...children] = keys.map(made);
  return new MultiKeyringNode({ generator, children });
}

async function encrypt(request) {
  const policy = COMMITTING.includes(request.suite)
    ? CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT
    : CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT;
  const { result, messageHeader } = await buildClient(policy).encrypt(
    keyring(request),
    Buffer.from(request.data, "base64"),
    {
      suiteId: parseInt(request.suite, 16),
      frameLength: request.frameLength,
      encryptionContext: request.context,
    },
  );
  return { data: result, context: messageHeader.encryptionContext };
}

async function decrypt(request) {
  const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
  const { plaintext, messageHeader } = await client.decrypt(keyring(request), Buffer.from(request.data, "base64"));
  return { data: plaintext, context: messageHeader.encryptionContext };
}

async function answer(line) {
  try {
    const request = JSON.parse(line);
    const { data, context } = await (request.op === "encrypt" ? encrypt(request) : decrypt(request));
    return { data: data.toString("base64"), context };
  } catch (failure) {
    return { error: `${failure.name}: ${failure.message}` };
  }
}

async function main() {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await answer(line)) + "\n");
  }
}

main();
